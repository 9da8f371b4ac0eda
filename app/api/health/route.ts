export const dynamic = 'force-dynamic'

/** Answers while the server serves; asks nothing of the database. What benches compare other routes with. */
export function GET(): Response {
  return Response.json({ ok: true })
}
