/** The IANA time zone of this name if the runtime knows it, else null. Offsets such as +02:00 are no zones. */
export function knownZone(zone: string | undefined): string | null {
  if (!zone || !/^[A-Z][\w+-]*(\/[\w+-]+)*$/i.test(zone) || zone.length > 64) return null
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    // Not what the runtime makes of it: that may be an older spelling, and browsers send older ones, too.
    return NEWER_NAMES[zone] ?? zone
  } catch {
    return null
  }
}

/** All zones to choose from, by area (Europe, Asia …), and `current` in any case. */
export function listZones(current: string): { area: string; zones: string[] }[] {
  const known = Intl.supportedValuesOf('timeZone').map((zone) => NEWER_NAMES[zone] ?? zone)
  const zones = [...new Set([...known, 'UTC', current])].sort()
  const areas = [...new Set(zones.map(areaOf))]
  return areas.map((area) => ({ area, zones: zones.filter((zone) => areaOf(zone) === area) }))
}

function areaOf(zone: string): string {
  return zone.includes('/') ? (zone.split('/')[0] ?? '') : 'Other'
}

// Runtimes list the name of the zone's first entry; these are the current ones.
const NEWER_NAMES: Record<string, string> = {
  'Europe/Kiev': 'Europe/Kyiv',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
}
