import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import type { ReactNode } from 'react'
import { APPEARANCE_COOKIE, parseAppearance } from '@/components/appearance'

export const metadata: Metadata = {
  title: { default: 'Learn the news, source by source · Footnote', template: '%s · Footnote' },
  description: 'Quizzes made from the facts in news articles. Every answer shows its source.',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f7f7f3' },
    { media: '(prefers-color-scheme: dark)', color: '#131518' },
  ],
}

/** The document. The reader's appearance comes from a cookie, so the right colours are there from the first byte. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const appearance = parseAppearance((await cookies()).get(APPEARANCE_COOKIE)?.value)
  return (
    <html lang="en" data-theme={appearance === 'system' ? undefined : appearance}>
      <body>{children}</body>
    </html>
  )
}
