import { z } from 'zod'
import { StartupError } from './startup-error'

const optionalText = z
  .string()
  .trim()
  .optional()
  .transform((text) => text || undefined)

/** A long article takes a model the better part of a minute. */
const MODEL_TIMEOUT_MS = 90_000

const Env = z
  .object({
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    HOST: z.string().default('0.0.0.0'),
    DATABASE_URL: optionalText.refine(
      (url) => !url || /^postgres(ql)?:\/\//.test(url),
      'must start with postgresql://',
    ),
    NEXTAUTH_SECRET: optionalText.refine((secret) => !secret || secret.length >= 32, 'must have 32 characters or more'),
    PUBLIC_URL: optionalText.refine((url) => !url || isOrigin(url), 'must look like https://quiz.example.org'),
    TRUST_PROXY: optionalText.refine((hops) => !hops || /^[1-9]$/.test(hops), 'must be the number of proxies, 1 to 9'),
    OIDC_ISSUER: optionalText,
    OIDC_CLIENT_ID: optionalText,
    OIDC_CLIENT_SECRET: optionalText,
    OIDC_NAME: z.string().default('School account'),
    FOOTNOTE_DATA_DIR: z.string().default('data'),
    FOOTNOTE_MODEL_URL: optionalText.refine(
      (url) => !url || (/^https?:\/\//.test(url) && URL.canParse(url)),
      'must start with https://',
    ),
    FOOTNOTE_MODEL_NAME: optionalText,
    FOOTNOTE_MODEL_KEY: optionalText,
    LOG: z.enum(['errors', 'requests']).default('errors'),
  })
  .transform((env) => ({
    port: env.PORT,
    host: env.HOST,
    /** Absent until the embedded database runs. */
    databaseUrl: env.DATABASE_URL,
    authSecret: env.NEXTAUTH_SECRET,
    /** The origin under which browsers reach the app, without a closing slash; absent: whatever Host they used. */
    publicUrl: env.PUBLIC_URL?.replace(/\/$/, ''),
    /** How many proxies stand in front, whose X-Forwarded headers are believed; 0 believes none. */
    trustedProxies: Number(env.TRUST_PROXY ?? 0),
    oidc:
      env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET
        ? {
            issuer: env.OIDC_ISSUER,
            clientId: env.OIDC_CLIENT_ID,
            clientSecret: env.OIDC_CLIENT_SECRET,
            name: env.OIDC_NAME,
          }
        : null,
    /** A language model that may be asked for suggestions; null unless whoever runs this named one. */
    model:
      env.FOOTNOTE_MODEL_URL && env.FOOTNOTE_MODEL_NAME
        ? {
            url: env.FOOTNOTE_MODEL_URL,
            name: env.FOOTNOTE_MODEL_NAME,
            key: env.FOOTNOTE_MODEL_KEY,
            timeoutMs: MODEL_TIMEOUT_MS,
          }
        : null,
    dataFolder: env.FOOTNOTE_DATA_DIR,
    logsRequests: env.LOG === 'requests',
  }))

/** The settings of this process, parsed and named; see the table in README.md. */
export type Env = z.infer<typeof Env>

/**
 * Parses settings.
 *
 * @throws StartupError that names the first wrong setting, never its value
 */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  // An empty variable counts as absent: that is how many tools unset one.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''))
  const parsed = Env.safeParse(given)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new StartupError(`Setting ${issue?.path.join('.')} is wrong: ${issue?.message}.`)
}

let parsedOnce: Env | undefined

/** The settings in the environment, parsed at the first call. */
export function appEnv(): Env {
  parsedOnce ??= parseEnv(process.env)
  return parsedOnce
}

function isOrigin(url: string): boolean {
  return URL.canParse(url) && /^https?:\/\/[^/?#@]+\/?$/.test(url)
}
