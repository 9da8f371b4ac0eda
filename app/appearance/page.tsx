import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { APPEARANCE_COOKIE, type Appearance, parseAppearance } from '@/components/appearance'
import { Page } from '@/components/page'
import { currentUser } from '@/server/auth/session'
import { chooseAppearance } from './actions'

export const metadata: Metadata = { title: 'Appearance' }

const CHOICES: { value: Appearance; label: string; hint: string }[] = [
  { value: 'system', label: 'As the device', hint: 'Light or dark, whichever your device is set to.' },
  { value: 'light', label: 'Light', hint: 'Dark ink on paper.' },
  { value: 'dark', label: 'Dark', hint: 'Light ink on a dark page.' },
]

type Props = { searchParams: Promise<{ saved?: string }> }

/** Light, dark, or as the device has it. A plain form: it needs no script. */
export default async function AppearancePage({ searchParams }: Props) {
  const [reader, jar, { saved }] = await Promise.all([currentUser(), cookies(), searchParams])
  const chosen = parseAppearance(jar.get(APPEARANCE_COOKIE)?.value)
  return (
    <Page reader={reader} narrow>
      <h1 className="title">Appearance</h1>
      {saved !== undefined && (
        <p className="flagline calm mt-5" role="status">
          {reader?.kind === 'account' ? 'Saved for this account.' : 'Saved on this device.'}
        </p>
      )}
      <form className="stack mt-5" action={chooseAppearance}>
        <fieldset className="field">
          <legend>Colours of the page</legend>
          {CHOICES.map(({ value, label, hint }) => (
            <label key={value} className="choice">
              <input type="radio" name="appearance" value={value} defaultChecked={value === chosen} />
              <span>
                {label}
                <span className="block text-ink-2">{hint}</span>
              </span>
            </label>
          ))}
        </fieldset>
        <div className="actions">
          <button className="btn" type="submit">
            Save appearance
          </button>
        </div>
      </form>
    </Page>
  )
}
