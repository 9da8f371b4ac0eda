import { describe, expect, test } from 'vitest'
import { ownPath } from '@/server/auth/own-path'
import { checkPassword, hashPassword, verifyPassword } from '@/server/auth/passwords'
import { knownZone, listZones } from '@/server/auth/zone'

describe('passwords', () => {
  test('are hashed with Argon2id, 19 MiB, 2 passes, 1 lane, and a salt of their own', async () => {
    const [a, b] = [await hashPassword('lantern-quiet-river'), await hashPassword('lantern-quiet-river')]
    expect(a).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(a).not.toBe(b)
    expect(await verifyPassword(a, 'lantern-quiet-river')).toBe(true)
    expect(await verifyPassword(a, 'lantern-quiet-rivers')).toBe(false)
    expect(await verifyPassword(null, 'the password of nobody')).toBe(false)
  })

  test('are the same however the keyboard composes them', async () => {
    const composed = await hashPassword('caf\u00e9-au-lait-9')
    expect(await verifyPassword(composed, 'cafe\u0301-au-lait-9')).toBe(true)
  })

  test.each([
    'blue-lantern-47',
    'tR7#kk20qz',
    'quiet river stone',
    'Übermorgen-Tee',
    'dragon84726153',
    '🦊🦉🐟🦆🐝🐞🦋🐢',
  ])('like "%s" are fine', (password) =>
    expect(checkPassword(password, ['Maria Kovalenko', 'maria@example.org'])).toMatchObject({ ok: true }),
  )

  test.each([
    ['seven77', 'too-short'],
    ['🦊🦉🐟🦆🐝🐞🦋', 'too-short'],
    ['x'.repeat(129), 'too-long'],
    ['password1', 'too-common'],
    ['Passw0rd!', 'too-common'],
    ['P@$$w0rd123', 'too-common'],
    ['qwertyuiop', 'too-common'],
    ['1q2w3e4r5t', 'too-common'],
    ['12345678', 'too-common'],
    ['abcabcabc', 'too-common'],
    ['iloveyou2', 'too-common'],
    ['02.06.1985', 'too-common'],
    ['Footnote2026', 'too-common'],
    ['Summer2025!', 'too-common'],
    ['kovalenko99', 'too-common'],
    ['maria.kovalenko', 'too-common'],
  ])('like "%s" are refused as %s', (password, code) => {
    const known = ['Maria Kovalenko', 'maria.kovalenko@example.org']
    expect(checkPassword(password, known)).toMatchObject({ ok: false, code })
  })
})

describe('a path to go to afterwards', () => {
  test.each(['/', '/dossiers', '/attempts/1?q=2#a', '/account/claim?next=%2Fprogress'])('%s stays', (path) => {
    expect(ownPath(path)).toBe(path)
  })

  test.each([
    '//evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'https://evil.example/',
    'javascript:alert(1)',
    'evil.example',
    '',
    undefined,
    ['/a', '/b'],
    `/${'a'.repeat(3_000)}`,
  ])('%s becomes the front page', (path) => {
    expect(ownPath(path)).toBe('/')
  })
})

describe('time zones', () => {
  test('are the runtime’s, as they are named today', () => {
    expect(['Europe/Kyiv', 'America/Argentina/Salta', 'UTC'].map(knownZone)).not.toContain(null)
    expect(['Mars/Olympus', '+02:00', '', "x'; DROP", undefined].map(knownZone)).toEqual([null, null, null, null, null])
    const zones = listZones('UTC').flatMap((area) => area.zones)
    expect(zones).toContain('Europe/Kyiv')
    expect(zones).not.toContain('Europe/Kiev')
    expect(new Set(zones).size).toBe(zones.length)
    expect(zones.every((zone) => knownZone(zone) !== null)).toBe(true)
  })
})
