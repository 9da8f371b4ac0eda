import { ZoneGuess } from './zone-guess'

type StartFormProps = { setId: string; mode: 'practice' | 'test'; children: string; isQuiet?: boolean }

/** A button that starts an attempt, or carries on with the open one. Plain HTML: it needs no script and no account. */
export function StartForm({ setId, mode, children, isQuiet = false }: StartFormProps) {
  return (
    <form method="post" action="/api/v1/attempts">
      <input type="hidden" name="setId" value={setId} />
      <input type="hidden" name="mode" value={mode} />
      <ZoneGuess />
      <button className={isQuiet ? 'btn quiet' : 'btn'} type="submit">
        {children}
      </button>
    </form>
  )
}
