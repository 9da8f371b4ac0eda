const PLACES = [
  { place: 'desk', label: 'Facts', path: 'desk' },
  { place: 'import', label: 'Articles', path: 'import' },
  { place: 'names', label: 'Names', path: 'names' },
  { place: 'compare', label: 'Compare', path: 'compare' },
  { place: 'sharing', label: 'Sharing', path: 'sharing' },
] as const

export type DeskPlace = (typeof PLACES)[number]['place']

/** The way between the pages on which a dossier is made. */
export function DeskNav(props: { dossierId: string; title: string; current: DeskPlace }) {
  return (
    <div className="stack">
      <p className="label">
        <a href={`/dossiers/${props.dossierId}`}>{props.title}</a>
      </p>
      <nav className="jump" aria-label="Making this dossier">
        {PLACES.map(({ place, label, path }) => (
          <a
            key={place}
            href={`/dossiers/${props.dossierId}/${path}`}
            aria-current={place === props.current ? 'page' : undefined}
          >
            {label}
          </a>
        ))}
      </nav>
    </div>
  )
}
