import * as v from 'valibot';
import { Id, Words } from './case';

/** To whom the agent may hand the chat over, whether that is right in this case, and how the conversation then ends. */
export const TransferSchema = v.strictObject({
  to: v.pipe(
    v.array(
      v.strictObject({
        id: Id,
        name: Words,
        right: v.boolean(),
        ending: Id,
        /** The ending where the customer was not told beforehand; the same one where this is left out. */
        unannounced: v.optional(Id)
      })
    ),
    v.nonEmpty()
  )
});

export type TransferTarget = v.InferOutput<typeof TransferSchema>['to'][number];
