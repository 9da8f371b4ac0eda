import { FormField, FormSelect, FormTextArea } from '@/app/_forms/action-form'
import { FormMore } from '@/app/_forms/form-more'
import { ZonePreselect } from '@/app/_forms/zone-preselect'
import { listZones } from '@/server/auth/zone'

/** What the fields show first: texts as the form sends them. */
export type AssignmentValues = {
  title: string
  instructions: string
  opens: string
  due: string
  zone: string
  taking: string
  attempts: string
  counting: string
  minutes: string
  order: string
  late: string
  penalty: string
}

const MORE = ['title', 'instructions', 'opens', 'zone', 'attempts', 'counting', 'minutes', 'order', 'late', 'penalty']

/** The fields of an assignment: when it is due and how it is taken; the rest has defaults that can stay. */
export function AssignmentFormFields(props: { formId: string; values: AssignmentValues; showsAll?: boolean }) {
  const { formId, values, showsAll = false } = props
  return (
    <>
      <FormField
        name="due"
        label="Due"
        hint={`Day and time in ${values.zone.replaceAll('_', ' ')}.`}
        type="datetime-local"
        defaultValue={values.due}
      />
      <FormSelect name="taking" label="How it is taken" defaultValue={values.taking}>
        <option value="at_once">Practice: each answer is shown right or wrong at once</option>
        <option value="after_submitting">Test: results when it is handed in</option>
        <option value="after_due">Test: results after the due time</option>
      </FormSelect>
      <FormMore summary="Name, time limit, attempts, late answers" names={MORE} isOpen={showsAll}>
        <FormField
          name="title"
          label="Name"
          hint="As students see it."
          defaultValue={values.title}
          autoComplete="off"
        />
        <FormTextArea name="instructions" label="Instructions (optional)" rows={3} defaultValue={values.instructions} />
        <FormField
          name="opens"
          label="Opens (optional)"
          hint="Left empty: at once."
          type="datetime-local"
          defaultValue={values.opens}
        />
        <FormSelect name="zone" label="Time zone of these times" defaultValue={values.zone}>
          {listZones(values.zone).map(({ area, zones }) => (
            <optgroup key={area} label={area}>
              {zones.map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
            </optgroup>
          ))}
        </FormSelect>
        <ZonePreselect selectId={`${formId}-zone`} />
        <FormField
          name="minutes"
          label="Time limit in minutes (optional)"
          hint="Extra time of single students is added."
          inputMode="numeric"
          defaultValue={values.minutes}
        />
        <FormField
          name="attempts"
          label="Attempts"
          hint="Left empty: as many as they like."
          inputMode="numeric"
          defaultValue={values.attempts}
        />
        <FormSelect name="counting" label="Which attempt counts" defaultValue={values.counting}>
          <option value="best">The best</option>
          <option value="first">The first</option>
          <option value="last">The last</option>
        </FormSelect>
        <FormSelect name="order" label="Order" defaultValue={values.order}>
          <option value="shuffled">Another order for each student</option>
          <option value="same">The same order for everybody</option>
        </FormSelect>
        <FormSelect name="late" label="After the due time" defaultValue={values.late}>
          <option value="refuse">Closed: what is saved by then counts</option>
          <option value="accept">Still accepted, and marked late</option>
        </FormSelect>
        <FormField
          name="penalty"
          label="What a late attempt loses, in percent of its points"
          inputMode="numeric"
          defaultValue={values.penalty}
        />
      </FormMore>
    </>
  )
}
