import { encode } from 'uqr'
import { shownCode } from '../auth/readable-code'
import { originOf } from '../request-origin'

export type JoinLink = {
  /** For the camera: the whole address. */
  url: string
  /** For those who type: host and path of the page that asks for the code. */
  typed: string
  /** The QR code of `url`, rows of modules, without a margin. */
  modules: boolean[][]
  /** The address means the computer itself: nobody else gets here by it. */
  isLocal: boolean
}

/**
 * The address at which a code is used, as students reach this installation: PUBLIC_URL, or while that is unset the host that
 * the teacher's browser asked for. `headers`: of the teacher's request.
 */
export function joinLink(code: string, headers: Headers): JoinLink {
  const origin = originOf(headers)
  const url = `${origin}/join/class/${shownCode(code)}`
  const { host, hostname } = new URL(origin)
  return {
    url,
    typed: `${host}/join/class`,
    modules: encode(url, { ecc: 'M', border: 0 }).data,
    isLocal: LOCAL_NAMES.includes(hostname),
  }
}

const LOCAL_NAMES = ['localhost', '127.0.0.1', '[::1]']
