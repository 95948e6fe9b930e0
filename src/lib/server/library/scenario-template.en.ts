/** As its Chinese counterpart: a whole small scenario with a note on every part. */
export const scenarioTemplate = `# What follows a hash is a note to you and never shows in the drill. Press “Try it” first, then change one thing at a time.
# Indent with blanks, not tabs. Put a sentence that contains a colon, a hash or brackets in straight double quotes.

# The id is this page's name and stays as it is.
id: <id>
version: 1
title: <title>
summary: One or two sentences on why the customer comes and what there is to practise.
# Codes of the curriculum, one at least.
covers: [C16]
minutes: 10
# Lessons to read first, written course/lesson, such as service-etiquette/golden-six-seconds; may stay empty.
lessons: []

# Who the customer is. mood and patience run from 1 to 100; when either reaches 0 the customer leaves.
persona:
  name: Helen Marsh
  about: Forty, runs a print shop. Reasonable, and short of time.
  mood: 45
  patience: 80

# What the trainee reads before the chat opens.
brief: Three in the afternoon. Tracking says delivered yesterday; Helen says nothing came.

# The order, the parcel and the shop's rules as the trainee's desk shows them.
desk:
  order:
    - { label: Order, value: ending 3056 }
    - { label: Item, value: five reams of A4 paper }
  parcel:
    - { label: "Yesterday, 17:20", value: "Delivered, signed for by the porter" }
  rules:
    - Where tracking says delivered and the customer has nothing, we call the depot at once and answer within 2 hours.
    - A parcel found lost is sent again the same day at our cost.
    - The courier's phone number is never passed on.

# Facts: told rightly (any wording under right) they calm the customer, told wrongly they annoy.
# A * stands for a few words in between; counts_as makes telling the fact count as that move.
facts:
  - id: porter
    label: The porter signed for the parcel
    right: [porter, front desk signed]
    wrong: [you signed, your family signed]
    counts_as: explain
  - id: two-hours
    label: An answer within 2 hours
    right: [2 hours, two hours]
    wrong: [within a week, in three days]
    counts_as: commit_time

# Secrets: saying one is a leak and fails the whole conversation.
secrets:
  - id: courier-phone
    label: The courier's phone number
    said: [138-0000-3056]

# Where the conversation begins.
start: opening
states:
  opening:
    # What the customer says on coming here, two wordings at least; one is drawn. Several messages in a row stand in brackets.
    says:
      - [Hello?, "Tracking says delivered yesterday, but I have nothing."]
      - ["Hi, my paper shows as delivered", There is nothing here though.]
    # Reactions: from the top, the first that fits applies. when is the condition, goto where the talk goes.
    # all: every one of these moves; any: one is enough; nothing at all always fits.
    reactions:
      - when: { any: [apology, empathy, acknowledge] }
        mood: 4
        says: ["Thanks, please have a look.", All right. What happened?]
        goto: where
      - when: { any: [clarify, explain, solution, commit_time, escalate] }
        says: [Go on then., "Fine, look it up."]
        goto: where
      # asked: 2 means two messages have come in this state and the customer moves on.
      - when: { asked: 2 }
        mood: -6
        says: [Are you reading what I write?, Let me say it again.]
        goto: where
    # Where nothing fits, the customer stays and says one of these.
    otherwise: [I said I have no parcel., Did you read my message?]

  where:
    # What has been told is not asked again: if this holds, the talk goes straight on.
    skip: { when: { told: [porter] }, goto: what-now }
    says: [So where is it?, Who signed for it? It was not me.]
    reactions:
      - when: { facts: [porter] }
        mood: 3
        says: [The porter? He never told me., "Oh, with the porter?"]
        goto: what-now
      - when: { any: [solution, escalate, commit_time] }
        says: [Please do and tell me., All right.]
        goto: what-now
      - when: { asked: 3 }
        mood: -6
        says: [So you do not know either., Never mind.]
        goto: what-now
    otherwise: [I asked who signed for it., "Where is it, please?"]

  what-now:
    says: ["I asked the porter, he has nothing. What now?", "He has not seen it. So what now?"]
    reactions:
      - when: { any: [solution, compensation, alternatives, escalate] }
        mood: 3
        says: [That will do., "All right, that is something."]
        goto: when
      - when: { asked: 3 }
        mood: -8
        says: [You have no idea either., Why did I ask.]
        goto: when
    otherwise: [So what now?, What are you going to do?]

  when:
    skip: { when: { told: [two-hours] }, goto: wrap }
    says: [And when will I hear from you?, By what time will I know?]
    reactions:
      - when: { any: [commit_time] }
        mood: 3
        says: ["Good, noted.", "Fine, at least a time."]
        goto: wrap
      - when: { asked: 2 }
        mood: -6
        says: [Not even a time., You cannot say then.]
        goto: wrap
    otherwise: [I would like a time., When?]

  wrap:
    says: [That is all then., "Right, nothing else."]
    reactions:
      # end ends the conversation.
      - when: { any: [closing, thanks] }
        goto: end
      - when: { asked: 2 }
        goto: end
    otherwise: ["Yes, anything else?", Was there more?]

# Looked at first in every state: the customer answers a fault before anything else.
interrupts:
  - when: { violations: [rude, argue, blame_shift] }
    mood: -4
    says: [What sort of tone is that?, You cannot be serious.]
  - when: { repeated: true }
    says: [You said that already., Are you pasting this?]

# After how many seconds without a reply the customer asks again, and how often before leaving.
silence:
  after: 60
  times: 3
  says: [Anyone there?, Hello?]

# Endings: from the top, the first that holds counts. gives_up names the one for a customer out of patience.
endings:
  - id: reassured
    title: Leaves reassured
    when: { mood_from: 55, sofar_any: [solution, escalate] }
    says: ["Thanks, that helps.", "Good, I will wait to hear."]
    review: { stars: 5, text: "Parcel went missing, the agent looked into it at once." }
  - id: unsure
    title: Leaves unsure
    when: { mood_from: 25 }
    says: [We will see., I will wait then.]
    review: { stars: 3, text: Still not solved. We will see. }
  - id: leaves
    title: Leaves angry
    says: [I will take it to the platform., Forget it.]
    review: { stars: 1, text: Lost parcel and nobody cares. }
gives_up: leaves

# The score: each criterion has points, advice and, if you like, a model sentence.
rubric:
  criteria:
    - id: response
      title: Quick replies
      max: 10
      measure: response
      advice: Send the first line within six seconds; look things up afterwards.
    - id: opening
      title: Meets the customer first
      points:
        - { max: 10, any: [greeting], where: opening }
        - { max: 15, any: [apology, empathy, acknowledge], where: opening }
      advice: A short greeting, then say what has happened to her.
      model: "Hello Helen, I am sorry: delivered on paper and nothing in your hands. I am looking into it now."
    - id: facts
      title: Tells the facts
      points:
        - { max: 15, facts: [porter] }
        - { max: 15, facts: [two-hours] }
      advice: Say who signed, then by when she will hear.
      model: The porter signed for it at 17:20. I am calling the depot and will answer you within 2 hours.
    - id: remedy
      title: Offers a remedy
      points:
        - { max: 20, any: [solution, compensation, escalate] }
      advice: Say what you will do yourself instead of asking for patience.
      model: "If it is lost, we send another today at our cost."
    - id: conduct
      title: Good manners
      max: 15
      deduct: { rude: 15, argue: 8, blame_shift: 8, refuse_bluntly: 8, impatience: 8, leak: 15, off_platform: 15 }
      advice: Do not push it onto the courier, do not argue.
`;

export const sampleTemplates = {
  excellent: `[0] Customer: Hello?
[0] Customer: Tracking says delivered yesterday, but I have nothing.
[5] Agent: Hello Helen, I'm so sorry, delivered on paper and nothing in your hands, that must be really frustrating. Let me look into it right now.
[9] Customer: Thanks, please have a look.
[11] Customer: So where is it?
[20] Agent: I have checked: the porter signed for it yesterday at 17:20. Could you ask at his desk first?
[26] Customer: I asked the porter, he has nothing. What now?
[33] Agent: Here is what I'll do: call the depot now, and if the parcel is lost, ship a replacement to you today, free of charge. You'll hear from me within 2 hours.
[40] Customer: All right, that is something.
[43] Customer: That is all then.
[48] Agent: Thank you for your patience, have a lovely day. Goodbye!
[52] Customer: Good, I will wait to hear.
`,
  failing: `[0] Customer: Hi, my paper shows as delivered
[0] Customer: There is nothing here though.
[80] Agent: That's the courier's fault, nothing to do with us. Ask them.
[86] Customer: What sort of tone is that?
[95] Agent: Just look around yourself, stop bothering me.
[101] Customer: Did you read my message?
[110] Agent: Can't help you.
[115] Customer: Forget it.
`
};
