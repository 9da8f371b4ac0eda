/** A list like a contents page: name, dotted leader, amount. The whole row is one link. */
export function ContentsList({ items }: { items: readonly { href: string; name: string; amount: string }[] }) {
  return (
    <ul className="toc">
      {items.map((item) => (
        <li key={item.href}>
          <a href={item.href}>
            <span className="name">{item.name}</span>
            <span className="dots" aria-hidden="true" />
            <span className="amt">
              <span className="vh">, </span>
              {item.amount}
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}
