/** The page of a source, at one of its paragraphs if given. */
export function sourceHref(dossierId: string, articleId: string, paragraph?: number): string {
  const page = `/dossiers/${dossierId}/sources/${articleId}`
  return paragraph === undefined ? page : `${page}#p${paragraph}`
}

/** The evidence line "Outlet, date, ¶ paragraph", one link as a whole; without `href`, plain text. */
export function CitationLine(props: { outlet: string; dateLabel: string; paragraph?: number; href?: string }) {
  const where = props.paragraph === undefined ? props.dateLabel : `${props.dateLabel}, ¶\u00a0${props.paragraph}`
  const line = (
    <>
      {props.outlet}, <span className="where">{where}</span>
    </>
  )
  return props.href ? (
    <a className="cite" href={props.href}>
      {line}
    </a>
  ) : (
    <span className="cite">{line}</span>
  )
}
