import { appEnv } from './env'

/** Scheme and host of this installation as people reach it: PUBLIC_URL, or while that is unset the host that the request asked for. */
export function originOf(headers: Headers): string {
  return appEnv().publicUrl ?? `${headers.get('x-forwarded-proto') ?? 'http'}://${headers.get('host') ?? 'localhost'}`
}
