import { currentUser } from '@/server/auth/session'
import { FILE_NAMES, toFile, toOneFile } from '@/server/desk/dossier-files'
import { exportDossier } from '@/server/desk/export-dossier'
import { refusal, signedOutRefusal } from '../../../../_http/reply'

type Context = { params: Promise<{ dossierId: string; file: string }> }

/** A dossier for those who make it: `all.yaml`, which can be brought in again, or one file of content/ such as `facts.yaml`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { dossierId, file } = await params
  const user = await currentUser()
  if (user?.kind !== 'account') return signedOutRefusal('form', `/dossiers/${dossierId}/sharing`)
  const name = FILE_NAMES.find((known) => `${known}.yaml` === file)
  const content = name || file === 'all.yaml' ? await exportDossier({ userId: user.id, dossierId }) : null
  if (!content) return refusal('form', 404, 'not-found', 'There is no such dossier of yours.')
  const saved = name ? file : `footnote-${dossierId}.yaml`
  return new Response(name ? toFile(name, content) : toOneFile(content), {
    headers: {
      'content-type': 'application/yaml; charset=utf-8',
      'content-disposition': `attachment; filename="${saved.replace(/[^\w.-]/g, '')}"`,
      'cache-control': 'no-store',
    },
  })
}
