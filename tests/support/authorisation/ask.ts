import { readFileSync } from 'node:fs'
import type { Entrance } from './entrances'
import type { Outcome } from './matrix'
import { type Asking, filled } from './requests'
import type { Things } from './world'

type ActionEntry = { filename: string; exportedName: string; workers: Record<string, unknown> }

/** Where the build says that server actions are, by file and name. */
export type Actions = Map<string, { id: string; page: string }>

/** Reads the ids that the build gave to server actions, and one page that each is on. */
export function readActions(root: string): Actions {
  const manifest = JSON.parse(readFileSync(`${root}/.next/server/server-reference-manifest.json`, 'utf8')) as {
    node: Record<string, ActionEntry>
  }
  return new Map(
    Object.entries(manifest.node).map(([id, { filename, exportedName, workers }]) => {
      const page = (Object.keys(workers)[0] ?? '').replace(/^app/, '').replace(/\/page$/, '') || '/'
      return [`${filename}#${exportedName}`, { id, page }]
    }),
  )
}

/** Sends one request as a browser of this origin would, and says what became of it. */
export async function ask(input: {
  baseUrl: string
  entrance: Entrance
  asking: Asking
  /** Of whom the page is that an action is sent from. */
  things: Things
  cookie: string
  actions: Actions
}): Promise<Outcome> {
  const { baseUrl, asking, cookie } = input
  const headers = { cookie, origin: baseUrl, 'sec-fetch-site': 'same-origin' }
  if (asking.kind === 'get') return outcomeOf(await fetch(baseUrl + asking.path, { headers, redirect: 'manual' }))
  if (asking.kind === 'action') return sendAction(input, asking, headers)
  const body =
    asking.kind === 'json'
      ? { body: JSON.stringify(asking.body), type: 'application/json' }
      : {
          body: new URLSearchParams(asking.body as Record<string, string>).toString(),
          type: 'application/x-www-form-urlencoded',
        }
  const reply = await fetch(baseUrl + asking.path, {
    method: 'POST',
    headers: { ...headers, 'content-type': body.type },
    body: body.body,
    redirect: 'manual',
  })
  return outcomeOf(reply)
}

type ActionInput = { baseUrl: string; entrance: Entrance; things: Things; actions: Actions }

async function sendAction(
  { baseUrl, entrance, things, actions }: ActionInput,
  { fields, hasState }: Extract<Asking, { kind: 'action' }>,
  headers: Record<string, string>,
): Promise<Outcome> {
  const found = entrance.kind === 'action' ? actions.get(`${entrance.file}#${entrance.action}`) : undefined
  if (!found) throw new Error(`The build knows no ${entrance.name}: is anything using it?`)
  // As React encodes arguments: the first part is the list of them, the form's fields follow under the number it refers to.
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, value)
  body.append('0', JSON.stringify(hasState ? [{ status: 'idle' }, '$K1'] : ['$K1']))
  const reply = await fetch(baseUrl + filled(found.page, things), {
    method: 'POST',
    headers: { ...headers, 'next-action': found.id, accept: 'text/x-component' },
    body,
    redirect: 'manual',
  })
  if (reply.headers.has('x-nextjs-action-not-found')) throw new Error(`Not found by its id: ${entrance.name}`)
  const target = reply.headers.get('x-action-redirect')
  const text = await reply.text()
  if (target !== null) return leadsToSignIn(target) ? 'sign-in' : 'ok'
  if (/"status":"failed"|"message":"This question or its set is no longer here/.test(text)) return 'no'
  if (/"status":"(done|checked)"|"findings":/.test(text)) return 'ok'
  return statusOutcome(reply.status)
}

async function outcomeOf(reply: Response): Promise<Outcome> {
  await reply.arrayBuffer()
  const target = reply.headers.get('location')
  if (target !== null && reply.status < 400) return leadsToSignIn(target) ? 'sign-in' : 'ok'
  return statusOutcome(reply.status)
}

function leadsToSignIn(target: string): boolean {
  return /^(https?:\/\/[^/]+)?\/sign-(in|up)\b/.test(target)
}

function statusOutcome(status: number): Outcome {
  if (status >= 500) throw new Error(`The app failed with ${status}`)
  if (status === 401) return 'sign-in'
  if (status === 404) return 'none'
  return status >= 400 ? 'no' : 'ok'
}
