import { ActionForm, FormField, FormSelect, FormSubmit } from '@/app/_forms/action-form'
import { percent } from '@/components/percent'
import { RETENTION } from '@/core/review/schedule'
import { MOST_NEW_PER_DAY, type ReviewSettings } from '@/server/review/review-settings'
import { saveReviewSettingsAction } from '../actions'
import { RETENTION_PERCENTS } from './retention-percents'

const BUTTONS = [
  { value: 'two', label: 'Two: Missed, Got it' },
  { value: 'four', label: 'Four: Again, Hard, Good, Easy' },
]

/** How a learner wants to review: how well facts are to be kept, how many new ones a day, how cards are rated. */
export function ReviewForm({ settings }: { settings: ReviewSettings }) {
  const chosen = settings.fourButtons ? 'four' : 'two'
  return (
    <section className="section" aria-labelledby="review-head">
      <h2 className="head" id="review-head">
        Reviewing
      </h2>
      <ActionForm id="review" action={saveReviewSettingsAction}>
        <FormSelect
          name="retention"
          label="Target"
          hint="How sure you want to be of a fact when it comes back. A higher target means more reviews."
          defaultValue={String(Math.round(settings.retention * 100))}
        >
          {RETENTION_PERCENTS.map((value) => (
            <option key={value} value={value}>
              {percent(value / 100)}
              {value / 100 === RETENTION.usual && ', as usual'}
            </option>
          ))}
        </FormSelect>
        <FormField
          name="newPerDay"
          label="New facts a day"
          hint={`At most this many are begun in a day’s reviews, 0 to ${MOST_NEW_PER_DAY}.`}
          type="number"
          min={0}
          max={MOST_NEW_PER_DAY}
          inputMode="numeric"
          defaultValue={String(settings.newPerDay)}
        />
        <fieldset className="field">
          <legend>Buttons on flashcards</legend>
          <div className="seg">
            {BUTTONS.map(({ value, label }) => (
              <label key={value}>
                <input type="radio" name="buttons" value={value} defaultChecked={value === chosen} />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
        <FormSubmit quiet>Save how you review</FormSubmit>
      </ActionForm>
    </section>
  )
}
