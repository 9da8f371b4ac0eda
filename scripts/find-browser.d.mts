export type Browser = { path: string; switches: string[] }
export function findBrowser(): Browser | null
export function installBrowser(): Browser | null
