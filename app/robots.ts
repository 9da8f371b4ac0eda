import type { MetadataRoute } from 'next'

/** Dossiers may be found; what belongs to one learner, or starts something, is nothing for a search engine. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      allow: '/',
      disallow: ['/api/', '/attempts/', '/account', '/admin', '/classes', '/join/', '/reports'],
    },
  }
}
