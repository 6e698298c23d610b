/** The end of an id, which is what differs; the whole of it is in the title and for those who listen. */
export function ShortId({ id }: { id: string }) {
  if (id.length <= 14) return <span className="c-id">{id}</span>
  return (
    <span className="c-id" title={id}>
      <span aria-hidden="true">…{id.slice(-8)}</span>
      <span className="g-unseen">{id}</span>
    </span>
  )
}
