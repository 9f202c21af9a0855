/** The digest in a `contentUrl` (`files/sha256:<hex>`), as it stands there: whoever reads a stranger's manifest checks it. */
export const digestInUrl = (contentUrl: string): string => contentUrl.slice('files/'.length)
