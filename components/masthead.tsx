/** Whoever looks at the page, as far as the masthead needs to know. */
export type Reader = { kind: 'account' | 'guest'; roles: readonly string[]; name: string }

export type Place =
  | 'today'
  | 'missed'
  | 'dossiers'
  | 'teachers'
  | 'progress'
  | 'sets'
  | 'classes'
  | 'reports'
  | 'admin'
  | 'account'
  | 'sign-in'
  | 'sign-up'

type NavItem = { place: Place; href: string; label: string }

/** Wordmark, main links for this reader, and the way to their account. `current` is underlined in blue. */
export function Masthead({ reader, current }: { reader: Reader | null; current?: Place }) {
  return (
    <header className="masthead">
      <div className="wrap">
        <Wordmark />
        <nav className="nav" aria-label="Main">
          {navItems(reader).map((item) => (
            <a key={item.place} href={item.href} aria-current={item.place === current ? 'page' : undefined}>
              {item.label}
            </a>
          ))}
        </nav>
        <div className="masthead-end">
          {reader?.kind === 'account' ? (
            <a href="/account" aria-current={current === 'account' ? 'page' : undefined}>
              <span className="vh">Your account: </span>
              <span className="who">{reader.name || 'Account'}</span>
            </a>
          ) : (
            <>
              <a href="/sign-in" aria-current={current === 'sign-in' ? 'page' : undefined}>
                Sign in
              </a>
              <a className="btn small" href="/sign-up">
                Join free
              </a>
            </>
          )}
        </div>
      </div>
    </header>
  )
}

/** The masthead inside a quiz: the wordmark and one way out. */
export function QuietMasthead({ leaveHref, leaveLabel }: { leaveHref: string; leaveLabel: string }) {
  return (
    <header className="masthead">
      <div className="wrap">
        <Wordmark />
        <div className="masthead-end">
          <a href={leaveHref}>{leaveLabel}</a>
        </div>
      </div>
    </header>
  )
}

function Wordmark() {
  return (
    <a className="wordmark" href="/" aria-label="Footnote, home">
      Footnote<sup aria-hidden="true">1</sup>
    </a>
  )
}

function navItems(reader: Reader | null): NavItem[] {
  const items: NavItem[] = [{ place: 'dossiers', href: '/dossiers', label: 'Dossiers' }]
  if (reader && isLearner(reader)) {
    items.unshift({ place: 'today', href: '/today', label: 'Today' })
    items.push({ place: 'missed', href: '/missed', label: 'Missed' })
  }
  if (reader) items.push({ place: 'progress', href: '/progress', label: 'Progress' })
  if (reader?.kind === 'account') items.push({ place: 'sets', href: '/sets', label: 'Your sets' })
  if (reader?.kind !== 'account') items.push({ place: 'teachers', href: '/#teachers', label: 'For teachers' })
  if (reader?.roles.includes('teacher')) {
    items.push(
      { place: 'classes', href: '/classes', label: 'Classes' },
      { place: 'reports', href: '/reports', label: 'Reports' },
    )
  }
  if (reader?.roles.includes('admin')) {
    if (!reader.roles.includes('teacher')) items.push({ place: 'reports', href: '/reports', label: 'Reports' })
    items.push({ place: 'admin', href: '/admin', label: 'Admin' })
  }
  return items
}

function isLearner({ kind, roles }: Reader): boolean {
  return kind === 'guest' || roles.includes('student')
}
