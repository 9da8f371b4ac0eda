import { z } from 'zod'

/** A set's row id, `<dossier>:<set>`. */
export const SetId = z
  .string()
  .max(200)
  .regex(/^[a-z0-9-]+:[a-z0-9-]+$/, 'write it as dossier:set')
