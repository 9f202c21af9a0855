/**
 * The tables of the catalogue. Everything here is derived from the log and may be deleted; another number means that
 * the tables are dropped and filled again from the log, so there are no migrations.
 */
export const schemaVersion = 3

/** Filled again from the log by `rebuild`. */
const derived = `
CREATE TABLE cursors (
  origin TEXT PRIMARY KEY, seq INTEGER NOT NULL, at TEXT NOT NULL, stub TEXT NOT NULL
) WITHOUT ROWID;

-- Every entry as it came; seen_by: JSON list of organisation codes that may see the body, '*' for everyone.
CREATE TABLE entries (
  origin TEXT NOT NULL, seq INTEGER NOT NULL, stub TEXT NOT NULL, body TEXT, seen_by TEXT NOT NULL, identifier TEXT,
  PRIMARY KEY (origin, seq)
) WITHOUT ROWID;
CREATE INDEX entries_identifier ON entries (identifier) WHERE identifier IS NOT NULL;

-- One row per resource: what holds of all its versions, and which version answers for it.
CREATE TABLE resources (
  id INTEGER PRIMARY KEY, identifier TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, kind TEXT NOT NULL,
  org TEXT NOT NULL, ever TEXT NOT NULL, suspension TEXT, state TEXT NOT NULL, current INTEGER,
  provider TEXT, updated TEXT NOT NULL, published TEXT NOT NULL, touched INTEGER NOT NULL, summary TEXT
);
CREATE INDEX resources_updated ON resources (updated, identifier) WHERE state = 'online';
CREATE INDEX resources_published ON resources (published, identifier) WHERE state = 'online';
CREATE INDEX resources_provider ON resources (provider) WHERE state = 'online';
CREATE INDEX resources_touched ON resources (touched);

-- seq: of the entry that published it. withdrawn, recalled, erased: JSON mark of the entry that did it. document: the ready answer, NULL until the manifest is here.
CREATE TABLE versions (
  id INTEGER PRIMARY KEY, resource INTEGER NOT NULL, identifier TEXT NOT NULL, version INTEGER NOT NULL,
  manifest TEXT NOT NULL, audience TEXT NOT NULL, org TEXT NOT NULL, seq INTEGER NOT NULL, at TEXT NOT NULL,
  withdrawn TEXT, recalled TEXT, erased TEXT,
  state TEXT NOT NULL, reason TEXT, until TEXT, etag TEXT, document BLOB,
  UNIQUE (identifier, version)
);
CREATE INDEX versions_manifest ON versions (manifest);
CREATE INDEX versions_resource ON versions (resource);

CREATE TABLE files (
  digest TEXT NOT NULL, version INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, bytes INTEGER NOT NULL,
  PRIMARY KEY (digest, version)
) WITHOUT ROWID;
CREATE INDEX files_version ON files (version);

-- Published resources that a version names as its items; versions: those that are here.
CREATE TABLE items (
  identifier TEXT NOT NULL, version INTEGER NOT NULL, PRIMARY KEY (identifier, version)
) WITHOUT ROWID;

CREATE TABLE file_recalls (
  origin TEXT NOT NULL, digest TEXT NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (origin, digest)
) WITHOUT ROWID;

-- Of resources that are online only.
CREATE TABLE facets (
  facet TEXT NOT NULL, value TEXT NOT NULL, resource INTEGER NOT NULL, PRIMARY KEY (facet, value, resource)
) WITHOUT ROWID;
CREATE INDEX facets_resource ON facets (resource);
`

/** Copied from the CMS within seconds (formats.md, Delivery API); never served as they are. */
const copied = `
CREATE TABLE callers (
  hash TEXT PRIMARY KEY, organisations TEXT NOT NULL, scopes TEXT NOT NULL, revoked INTEGER NOT NULL
) WITHOUT ROWID;
CREATE TABLE lineages (code TEXT NOT NULL, above TEXT NOT NULL, PRIMARY KEY (code, above)) WITHOUT ROWID;
CREATE INDEX lineages_above ON lineages (above);
CREATE TABLE organisations (code TEXT PRIMARY KEY, name TEXT NOT NULL, level TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE shelf (
  school TEXT NOT NULL, identifier TEXT NOT NULL, version INTEGER NOT NULL, mode TEXT NOT NULL, parts TEXT NOT NULL,
  at TEXT NOT NULL, PRIMARY KEY (school, identifier)
) WITHOUT ROWID;
`

const house = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE leases (name TEXT PRIMARY KEY, holder TEXT NOT NULL, fence INTEGER NOT NULL, expires TEXT NOT NULL) WITHOUT ROWID;
`

export const createTables = house + derived + copied

const namesIn = (sql: string): string[] => [...sql.matchAll(/CREATE TABLE (\w+)/g)].map((found) => found[1] as string)
export const derivedTables = namesIn(derived)
