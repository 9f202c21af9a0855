import type { Handler, Host } from './host'

/** The built Next application: admin, REST, GraphQL and the landing page. Payload must be open before. `root`: folder of the repository. */
export async function openPages(host: Host, root: string): Promise<{ handler: Handler; close(): Promise<void> }> {
  const { default: next } = await import('next')
  const app = next({
    dev: false,
    dir: root,
    hostname: 'localhost',
    port: host.port,
    httpServer: host.server,
  })
  await app.prepare()
  return { handler: app.getRequestHandler(), close: () => app.close() }
}
