import { readCalendarFeed } from '@/server/classes/calendar-feed'
import { originOf } from '@/server/request-origin'

type Context = { params: Promise<{ token: string }> }

/** The calendar behind a secret address, as calendar programs ask for it: without cookies. 404 for an address that is nobody's. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params
  const calendar = await readCalendarFeed({ token: token.replace(/\.ics$/, ''), origin: originOf(request.headers) })
  if (calendar === null) {
    return new Response('There is no calendar at this address.', {
      status: 404,
      headers: { 'cache-control': 'no-store', 'content-type': 'text/plain; charset=utf-8' },
    })
  }
  return new Response(calendar, {
    headers: {
      'cache-control': 'no-store',
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="footnote.ics"',
    },
  })
}
