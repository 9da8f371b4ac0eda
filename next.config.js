/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // Types are a part of `npm test`; checking them again would only delay a start.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    '@prisma/adapter-pg',
    'wink-nlp',
    'wink-eng-lite-web-model',
    'chrono-node',
  ],
  // A dynamic file path makes tracing copy the whole project; the data directory must never travel with a build.
  outputFileTracingExcludes: { '*': ['./data/**', './.git/**', './tests/**', './e2e/**'] },
  // Without script a title that is streamed after the body never reaches the head: every browser gets it in the first part.
  htmlLimitedBots: /.*/,
  // Articles are brought in by a form, and a class list of 64 kB comes with its preview; every other action takes 64 kB at most, which its gate sees to (server/action.ts).
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
}
export default config
