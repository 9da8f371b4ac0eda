/** The IANA time zone of this name if the runtime knows it, else null. */
export function knownZone(zone: string | undefined): string | null {
  if (!zone || zone.length > 64) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
