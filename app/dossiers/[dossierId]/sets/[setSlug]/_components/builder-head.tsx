import type { OwnSet } from '@/server/sets/own-set'

export type BuilderPlace = 'edit' | 'questions' | 'preview'

/** What set is built here, and the ways between its recipe, its questions and how it looks to a student. */
export function BuilderHead({ set, path, current }: { set: OwnSet; path: string; current: BuilderPlace }) {
  const places: [BuilderPlace, string][] = [
    ['edit', 'Recipe'],
    ['questions', 'Questions'],
    ['preview', 'Preview'],
  ]
  return (
    <div>
      <p className="label">
        <a href="/sets">Your sets</a> · <a href={`/dossiers/${set.dossierId}`}>{set.dossierTitle}</a>
      </p>
      <h1 className="title mt-3 break-words">{set.title}</h1>
      <nav className="nav mt-4" aria-label="This set">
        {places.map(([place, label]) => (
          <a key={place} href={`${path}/${place}`} aria-current={place === current ? 'page' : undefined}>
            {label}
          </a>
        ))}
        {!set.isArchived && <a href={path}>Take it</a>}
      </nav>
    </div>
  )
}
