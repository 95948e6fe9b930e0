import type { Item } from '../../engine/assessment';

/** Everything below `id`, `kind` and `topic` of a question of each kind. */
export const questionTemplates: Record<Item['kind'], string> = {
  single: `
difficulty: 1 # 1 easy, 2 medium, 3 hard
points: 2
stem: |
  A customer writes for the first time. How soon does the first reply come?
# lesson: service-etiquette/golden-six-seconds # the lesson to read again
options:
  - id: a
    text: Within 6 seconds
    correct: true # on one option alone
    why: The customer is still looking at this page.
  - id: b
    text: Within a minute
    why: A minute is the limit; many have gone by then.
  - id: c
    text: Within ten minutes
    why: By then they have bought elsewhere.
`,
  several: `
difficulty: 2 # 1 easy, 2 medium, 3 hard
points: 4
stem: |
  A customer's mug arrived broken. Which of these belong in the first reply?
options:
  - id: a
    text: I am so sorry your mug arrived broken.
    correct: true # on two options or more, and not on all
    why: The mood comes first.
  - id: b
    text: Could you send me a photo? I will sort it out straight away.
    correct: true
    why: It asks for what is needed to act.
  - id: c
    text: The courier did that; please ask them.
    why: It shifts the blame to the courier.
  - id: d
    text: We check everything before it leaves.
    why: It says that the customer is at fault.
`,
  'true-false': `
difficulty: 1 # 1 easy, 2 medium, 3 hard
points: 2
stem: |
  An order that is not paid may be cancelled on the third day.
options: # the ids are always right and wrong, in this order
  - id: right
    text: 'True'
    why: The third day brings a reminder, no more.
  - id: wrong
    text: 'False'
    correct: true
    why: First a reminder; a warning after seven days.
`,
  'fill-in': `
difficulty: 1 # 1 easy, 2 medium, 3 hard
points: 2
stem: |
  With a complaint, see to the ____ first and to the matter after that.
blanks: # one for each ____ in the stem, in order
  - accept: # every answer that counts; case and width need not be repeated
      - mood
      - feelings
    why: Somebody angry hears no solution.
`,
  numeric: `
difficulty: 2 # 1 easy, 2 medium, 3 hard
points: 3
stem: |
  Of 80 people who enquired in a day, 20 ordered. What is the enquiry conversion?
answer: 25
tolerance: 0 # how far off still counts; a decimal goes in quotes, such as "0.5"
unit: '%'
why: 'People who ordered ÷ people who enquired: 20 ÷ 80 = 25%.'
`,
  matching: `
difficulty: 2 # 1 easy, 2 medium, 3 hard
points: 3
stem: |
  What does each of these three sentences do?
left:
  - id: line-1
    text: “I am really sorry you had to wait.”
    match: calming # the id of an entry on the right
  - id: line-2
    text: “I am Zhou, number 12, and I will see this through.”
    match: assuring
  - id: line-3
    text: “The same one again, or your money back — which suits you?”
    match: solving
right: # spare entries here distract; no id may stand on both sides
  - id: calming
    text: It calms
  - id: assuring
    text: It assures
  - id: solving
    text: It offers a way out
why: Calm first, then assure, then solve.
`,
  ordering: `
difficulty: 2 # 1 easy, 2 medium, 3 hard
points: 3
stem: |
  Put the steps of handling a complaint in order.
steps: # in their right order; ids in alphabetical order would give it away
  - id: listen
    text: Take it on at once
  - id: calm
    text: See to the mood
  - id: clear
    text: Restate and clarify
  - id: agree
    text: Agree on what to do
why: The mood before the matter, and clarity before a remedy.
`,
  classify: `
difficulty: 2 # 1 easy, 2 medium, 3 hard
points: 4
stem: |
  What does the agent do in each of these messages?
offer: [apology, solution, overpromise, blame_shift] # the names to choose from
messages:
  - id: a
    text: I am so sorry you waited a whole day for nothing.
    labels: [apology] # [] where it does nothing
    why: A sincere apology.
  - id: b
    text: I will send you another one; it leaves today.
    labels: [solution]
    why: A concrete remedy.
  - id: c
    text: It will be there tomorrow without fail, or I pay you ten times the price.
    labels: [overpromise]
    why: Delivery depends on the courier; nobody can guarantee it.
`,
  short: `
difficulty: 2 # 1 easy, 2 medium, 3 hard
points: 4
stem: |
  A customer's lamp has not come today, and it is a present for tomorrow. Write the first reply, ready to send.
maxLength: 400 # in characters
model: I am really sorry; with the present due tomorrow you must be worried. I am Zhou. I will find out where the lamp is and write to you within ten minutes.
marking: # what earns points; together they are the points of the question
  - id: sorry
    points: 1
    text: Apologises
  - id: feeling
    points: 1
    text: Names why the customer is worried
  - id: act
    points: 2
    text: Says what happens now and by when (1 point for one of the two)
`,
  case: `
difficulty: 3 # 1 easy, 2 medium, 3 hard
points: 6
stem: |
  It is the 14th. An order was placed on the 7th and a reminder went out on the 10th; it is still unpaid, and this is the last piece in stock.
parts:
  - id: decide
    text: Which step is due today, and why?
    maxLength: 400
    model: |
      The payment warning: seven days have passed, a reminder was sent, and the goods are there.
    marking: # the points of all parts together are those of the question
      - id: step
        points: 2
        text: Names the payment warning
      - id: reason
        points: 1
        text: Gives two of seven days, reminder sent, goods in stock
  - id: write
    text: Write the message to the customer.
    maxLength: 400
    model: |
      Hello, the piece you chose on the 7th is still kept for you; it is the last one. If today does not suit you, tell me and I will cancel it for you.
    marking:
      - id: facts
        points: 2
        text: Which order, for how long, what is in stock
      - id: polite
        points: 1
        text: Neither presses nor blames, and leaves a way out
`,
  reply: `
difficulty: 2 # 1 easy, 2 medium, 3 hard
points: 4
stem: |
  A blanket was due yesterday and has not come. Write the reply.
customer: # what the customer wrote, one message a line
  - Wasn't it meant to come yesterday?
  - My mother needs it
maxLength: 400
model: I am so sorry it did not come yesterday as promised, with your mother waiting for it. I am calling the courier now and will tell you by 5 p.m. today; if it cannot come today, I will send another from the warehouse in your city.
marking: # any of these moves earns the points; the system reads first, a person confirms
  - id: sorry
    points: 1
    text: Apologises
    any: [apology]
  - id: feeling
    points: 1
    text: Sees that somebody is waiting
    any: [empathy, acknowledge]
  - id: act
    points: 2
    text: Gives a remedy or a time
    any: [solution, commit_time]
deduct: # points off for each of these
  blame_shift: 1
  overpromise: 1
`
};
