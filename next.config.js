/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true },
  // Types are a part of `npm test`; checking them again would only delay a start.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', 'pg', '@prisma/adapter-pg'],
  // A dynamic file path makes tracing copy the whole project; the data directory must never travel with a build.
  outputFileTracingExcludes: { '*': ['./data/**', './.git/**', './tests/**', './e2e/**'] },
  // Without script a title that is streamed after the body never reaches the head: every browser gets it in the first part.
  htmlLimitedBots: /.*/,
  // A class list of 64 kB comes with its preview, once more; every other form is held to 64 kB by its gate.
  experimental: { serverActions: { bodySizeLimit: '512kb' } },
}
export default config
