import { ActionForm, FormCheckbox, FormField, FormSelect, FormSubmit } from '@/app/_forms/action-form'
import { ZonePreselect } from '@/app/_forms/zone-preselect'
import type { OwnAccount } from '@/server/auth/account'
import { listZones } from '@/server/auth/zone'
import { saveProfileAction } from '../actions'

const APPEARANCES = [
  { value: 'system', label: 'As the device' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]

/** Name, zone, appearance and letter keys. */
export function ProfileForm({ account, isGuest }: { account: OwnAccount; isGuest: boolean }) {
  return (
    <section className="section" aria-labelledby="settings-head">
      <h2 className="head" id="settings-head">
        Settings
      </h2>
      <ActionForm id="settings" action={saveProfileAction}>
        {!isGuest && <FormField name="name" label="Name" autoComplete="name" defaultValue={account.name} />}
        <FormSelect name="zone" label="Time zone" hint="Your days start at 04:00 there." defaultValue={account.zone}>
          {listZones(account.zone).map(({ area, zones }) => (
            <optgroup key={area} label={area}>
              {zones.map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll('_', ' ')}
                </option>
              ))}
            </optgroup>
          ))}
        </FormSelect>
        <ZonePreselect selectId="settings-zone" />
        <fieldset className="field">
          <legend>Appearance</legend>
          <div className="seg">
            {APPEARANCES.map(({ value, label }) => (
              <label key={value}>
                <input type="radio" name="appearance" value={value} defaultChecked={value === account.appearance} />
                {label}
              </label>
            ))}
          </div>
        </fieldset>
        <FormCheckbox
          name="letterKeys"
          defaultChecked={account.letterKeys}
          label={
            <>
              Letter keys answer questions
              <span className="block text-2 text-ink-2">A to D choose an option, 0 says “I don’t know”.</span>
            </>
          }
        />
        <FormSubmit quiet>Save settings</FormSubmit>
      </ActionForm>
    </section>
  )
}
