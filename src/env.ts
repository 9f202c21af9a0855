import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import { Problem } from './domain/errors'
import { readMailAddress } from './domain/mailAddress'

/** What a process does; one process may have several roles (architecture.md, 'One server, three roles'). */
export const serverRoles = ['admin', 'delivery', 'worker'] as const
export type ServerRole = (typeof serverRoles)[number]

/** `embedded` makes and keeps its own secrets; `production` refuses to run without given ones. */
export const profiles = ['embedded', 'production'] as const

interface Variable<T> {
  /** Reads the text of the environment; its error says what was expected. */
  read: z.ZodType<T, string>
  /** Shape in words, for the table in docs/environment.md. */
  type: string
  /** Text taken when the variable is not set; `{NAME}` stands for another variable's value; null: stays empty. */
  default: string | null
  /** The same when PROFILE=production, where that is another. */
  defaultInProduction?: string | null
  zh: string
  en: string
  roles: readonly ServerRole[] | 'all'
  secret?: true
  /** Must be set by hand when PROFILE=production. */
  neededInProduction?: true
}

const text = z.string().min(1)
const folder = text.transform((value) => (isAbsolute(value) ? value : resolve(/*turbopackIgnore: true*/ value)))
const wholeNumber = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, 'a whole number')
    .transform(Number)
    .pipe(z.number().min(min).max(max)) as unknown as z.ZodType<number, string>
const yesNo = z.enum(['true', 'false'], 'true or false').transform((value) => value === 'true')
const listOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  text
    .transform((value) => value.split(',').map((part) => part.trim()))
    .pipe(z.array(z.enum(values)).min(1)) as unknown as z.ZodType<T[number][], string>

const mailAddress = text.transform((value, context) => {
  const read = readMailAddress(value)
  if (!read) context.addIssue('an address, or a name and an address: name <user@host>')
  return read ?? z.NEVER
})

const variable = <T>(row: Variable<T>): Variable<T> => row

/** Every variable this software reads; docs/environment.md is generated from it by `npm run docs:environment`. */
export const variables = {
  PROFILE: variable({
    read: z.enum(profiles),
    type: profiles.join(' | '),
    default: 'embedded',
    zh: '运行方式：embedded 自动生成并保存密钥；production 缺少密钥则拒绝启动',
    en: 'How it runs: embedded makes and keeps its own secrets; production refuses to start without given ones',
    roles: 'all',
  }),
  ROLES: variable({
    read: listOf(serverRoles),
    type: 'list of admin, delivery, worker',
    default: 'admin,delivery,worker',
    zh: '本进程承担的角色',
    en: 'What this process does',
    roles: 'all',
  }),
  HOST: variable({
    read: text,
    type: 'address',
    default: '127.0.0.1',
    zh: '监听地址；对外服务时设为 0.0.0.0 并置于 HTTPS 反向代理之后',
    en: 'Address to listen on; 0.0.0.0 to serve others, behind a proxy that speaks HTTPS',
    roles: 'all',
  }),
  PORT: variable({
    read: wholeNumber(0, 65535),
    type: 'number',
    default: '3000',
    zh: '监听端口',
    en: 'Port to listen on',
    roles: 'all',
  }),
  PUBLIC_URL: variable({
    read: z.url({ protocol: /^https?$/ }).transform((value) => value.replace(/\/$/, '')),
    type: 'URL',
    default: 'http://localhost:{PORT}',
    zh: '用户访问本中心的地址；仅接受来自该地址的浏览器会话',
    en: 'Address people reach this centre at; browser sessions are taken from this origin only',
    roles: ['admin', 'delivery'],
  }),
  DATA_DIR: variable({
    read: folder,
    type: 'folder',
    default: './data',
    zh: '运行数据的唯一目录：数据库、文件、目录库、密钥',
    en: 'The one folder of a running centre: database, files, catalogue, secrets',
    roles: 'all',
  }),
  MEDIA_DIR: variable({
    read: folder,
    type: 'folder',
    default: '{DATA_DIR}/media',
    zh: '对象存储目录（文件、清单、日志副本）',
    en: 'Folder of the object store (files, manifests, copies of log entries)',
    roles: 'all',
  }),
  S3_BUCKET: variable({
    read: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'a name of 3 to 63 of a-z, 0-9, . and -'),
    type: 'name of a bucket',
    default: null,
    zh: 'S3 存储桶；设了即以 S3 代替 MEDIA_DIR 作对象存储，桶不存在时自动建立',
    en: 'Bucket on S3; set: the object store is there instead of in MEDIA_DIR. It is made where it is missing',
    roles: 'all',
  }),
  S3_ENDPOINT: variable({
    read: z.url({ protocol: /^https?$/, error: 'an address that starts with http:// or https://' }),
    type: 'URL (http:// or https://)',
    default: null,
    zh: 'S3 服务地址；不设则为亚马逊该区域的地址',
    en: "Address of the S3 server; not set: Amazon's for the region",
    roles: 'all',
  }),
  S3_REGION: variable({
    read: text,
    type: 'name of a region',
    default: 'us-east-1',
    zh: 'S3 区域；自建服务一般用默认值',
    en: "Region on S3; servers of one's own mostly take the default",
    roles: 'all',
  }),
  S3_ACCESS_KEY_ID: variable({
    read: text,
    type: 'text',
    default: null,
    zh: 'S3 密钥编号；需能读写、删除、列举；不设则由 SDK 自行获取（实例角色等）',
    en: 'Id of the S3 key, which may read, write, delete and list; not set: what the SDK finds itself (instance roles)',
    roles: 'all',
  }),
  S3_SECRET_ACCESS_KEY: variable({
    read: text,
    type: 'text',
    default: null,
    zh: 'S3 密钥；与 S3_ACCESS_KEY_ID 同时设置',
    en: 'The S3 key itself; set together with S3_ACCESS_KEY_ID',
    roles: 'all',
    secret: true,
  }),
  S3_PATH_STYLE: variable({
    read: yesNo,
    type: 'true | false',
    default: 'false',
    zh: '桶名放在路径而非主机名中；自建服务多设为 true',
    en: "The bucket stands in the path, not in the host name: true for most servers of one's own",
    roles: 'all',
  }),
  S3_PREFIX: variable({
    read: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/, 'letters, digits, ., _, - and /'),
    type: 'beginning of a path',
    default: null,
    zh: '桶内路径前缀，便于几个中心共用一个桶',
    en: 'Stands before every path in the bucket, so that several centres can share one',
    roles: 'all',
  }),
  DATABASE_URL: variable({
    read: text.regex(
      /^(file:.|mongodb(\+srv)?:\/\/[^/]+\/[^/?]+)/,
      'file:PATH, or mongodb://HOST/NAME with the name of the database',
    ),
    type: 'URL (file:… | mongodb://…/NAME | mongodb+srv://…/NAME)',
    default: 'file:{DATA_DIR}/db/centre.db',
    zh: '数据库地址：file: 为单机内嵌的 SQLite；mongodb:// 为 MongoDB（须含库名）',
    en: 'Address of the database: file: is SQLite on this machine, mongodb:// is MongoDB (with the name of the database)',
    roles: ['admin', 'worker'],
    secret: true,
  }),
  SMTP_URL: variable({
    read: z.url({ protocol: /^smtps?$/, error: 'an address that starts with smtps:// or smtp://' }),
    type: 'URL (smtps:// or smtp://)',
    default: null,
    zh: '邮件服务器地址，可含用户名和密码；须加密（smtps 或 STARTTLS），本机除外，或以 ?insecure 明示；不设则不发邮件：embedded 方式写入运行日志',
    en: 'Mail server, with user and password where it wants them; TLS is required (smtps or STARTTLS) unless it is this machine or the address ends in ?insecure. Not set: no mail leaves; under embedded letters stand in the running log',
    roles: ['admin', 'worker'],
    secret: true,
  }),
  MAIL_FROM: variable({
    read: mailAddress,
    type: 'address, or name <address>',
    default: null,
    zh: '发件人；设了 SMTP_URL 就必须设',
    en: 'Sender of letters; must be set with SMTP_URL',
    roles: ['admin', 'worker'],
  }),
  CLAMD_ADDRESS: variable({
    read: z
      .string()
      .regex(/^(\/.+|\[[0-9a-fA-F:.]+\]:\d{1,5}|[^\s:/]+:\d{1,5})$/, 'host:port, or the path of a Unix socket'),
    type: 'host:port, or path of a Unix socket',
    default: null,
    zh: '病毒扫描程序 clamd 的地址；不设则送审文件显示“未检查”',
    en: 'Address of the virus scanner clamd; not set: files sent for review show as not checked',
    roles: ['admin', 'worker'],
  }),
  MEILI_URL: variable({
    read: z.url({ protocol: /^https?$/, error: 'an address that starts with http:// or https://' }),
    type: 'URL (http:// or https://)',
    default: null,
    zh: 'Meilisearch 搜索服务地址；不设则用内置搜索（DATA_DIR/catalogue/search.db）',
    en: 'Address of the Meilisearch server; not set: search is built in (DATA_DIR/catalogue/search.db)',
    roles: ['delivery', 'worker'],
  }),
  MEILI_KEY: variable({
    read: text,
    type: 'text',
    default: null,
    zh: 'Meilisearch 密钥：worker 须可写；只读进程用仅含 search 的密钥即可',
    en: 'Key of the Meilisearch server: one that may write for the worker; one that may search is enough elsewhere',
    roles: ['delivery', 'worker'],
    secret: true,
  }),
  ORIGIN: variable({
    read: z.string().regex(/^[a-z][a-z0-9-]{1,15}$/, '2 to 16 of a-z, 0-9 and -, a letter first'),
    type: 'short name',
    default: 'zj',
    zh: '本节点的来源名，是所有标识符的前缀，启用后不可更改',
    en: 'Name of this node as an origin, the prefix of every identifier; never changed once in use',
    roles: ['admin', 'worker'],
  }),
  PAYLOAD_SECRET: variable({
    read: z.string().min(32, 'at least 32 characters'),
    type: 'text, 32 characters or more',
    default: null,
    zh: '签发登录会话的密钥；embedded 方式下首次启动随机生成，存于 DATA_DIR/secrets',
    en: 'Signs sessions; under embedded made at random on first start and kept in DATA_DIR/secrets',
    roles: ['admin', 'worker'],
    secret: true,
    neededInProduction: true,
  }),
  SECRETS_DIR: variable({
    read: folder,
    type: 'folder',
    default: '{DATA_DIR}/secrets',
    zh: '存放日志签名密钥的目录（权限 0700）',
    en: 'Folder that holds the signing key of the change log (mode 0700)',
    roles: ['admin', 'worker'],
    neededInProduction: true,
  }),
  SEED: variable({
    read: z.enum(['none', 'people', 'resources', 'full']),
    type: 'none | people | resources | full',
    default: 'full',
    defaultInProduction: null,
    zh: '空中心首次启动时建立什么：不建立；分类、规则、八个单位与人员；另加十二个示例资源；完整示例（各级单位、各类资源、各种状态）。production 方式下不代为选择：空中心未设此项则拒绝启动',
    en: 'What an empty centre gets at its first start: nothing; taxonomy, rules, eight organisations and people; twelve resources as well; the full demonstration over all levels, kinds and states. Under production nothing is chosen for you: an empty centre refuses its first start without it',
    roles: ['worker'],
  }),
  LOG_LEVEL: variable({
    read: z.enum(['silent', 'error', 'warn', 'info', 'debug']),
    type: 'silent | error | warn | info | debug',
    default: 'info',
    zh: '运行日志的详细程度',
    en: 'How much the running log says',
    roles: 'all',
  }),
  SESSION_SECONDS: variable({
    read: wholeNumber(60, 86_400),
    type: 'seconds',
    default: '7200',
    zh: '登录会话的有效期',
    en: 'How long a session lasts',
    roles: ['admin'],
  }),
  DELIVERY_CACHE_BYTES: variable({
    read: wholeNumber(0, 1024 ** 3),
    type: 'bytes',
    default: String(64 * 1024 ** 2),
    zh: '读取接口的内存缓存上限',
    en: 'Most memory the read API caches with',
    roles: ['delivery'],
  }),
  RATE_LIMIT_PER_MINUTE: variable({
    read: wholeNumber(1, 10_000_000),
    type: 'number',
    default: '6000',
    zh: '每个来访者每分钟的读取请求上限',
    en: 'Reads per minute and caller',
    roles: ['delivery'],
  }),
  TRUST_PROXY: variable({
    read: yesNo,
    type: 'true | false',
    default: 'false',
    zh: '是否采信反向代理的 X-Forwarded-For',
    en: "Whether a proxy's X-Forwarded-For is believed",
    roles: ['admin', 'delivery'],
  }),
  HEAD_VALID_SECONDS: variable({
    read: wholeNumber(60, 2_592_000),
    type: 'seconds',
    default: '86400',
    zh: '日志头签名的有效期；超过后跟随者提示可能过期',
    en: 'How long a signed head of the log is good for; past it a follower says that it may be out of date',
    roles: ['worker'],
  }),
  DRAIN_SECONDS: variable({
    read: wholeNumber(0, 600),
    type: 'seconds',
    default: '10',
    zh: '停止时等待进行中请求的最长时间',
    en: 'How long a stopping process waits for requests under way',
    roles: 'all',
  }),
  FAILPOINT: variable({
    read: text,
    type: 'name of a failpoint',
    default: null,
    zh: '仅供故障测试：到达该点时进程立即被终止',
    en: 'For fault tests only: the process is killed when it reaches that point',
    roles: 'all',
  }),
}

export type VariableName = keyof typeof variables
type Given = { [name: string]: string | undefined }
type ValueOf<V> = V extends Variable<infer T> ? T : never
/** Variables without a default may be null. */
type Optional =
  | 'PAYLOAD_SECRET'
  | 'SEED'
  | 'FAILPOINT'
  | 'SMTP_URL'
  | 'MAIL_FROM'
  | 'CLAMD_ADDRESS'
  | 'MEILI_URL'
  | 'MEILI_KEY'
  | 'S3_BUCKET'
  | 'S3_ENDPOINT'
  | 'S3_ACCESS_KEY_ID'
  | 'S3_SECRET_ACCESS_KEY'
  | 'S3_PREFIX'
export type Env = {
  readonly [N in VariableName]: N extends Optional
    ? ValueOf<(typeof variables)[N]> | null
    : ValueOf<(typeof variables)[N]>
}

const names = Object.keys(variables) as VariableName[]

/** Reads and checks all variables at once. Throws `configuration-invalid` that names every wrong one. */
export function readEnv(given: Given): Env {
  const read: Record<string, unknown> = {}
  const wrong: string[] = []
  for (const name of names) {
    const { read: schema, ...row } = variables[name] as Variable<unknown>
    const value =
      given[name]?.trim() || defaultOf(row, given)?.replace(/\{(\w+)\}/g, (_, other: string) => String(read[other]))
    const parsed = value ? schema.safeParse(value) : { success: true as const, data: null }
    if (parsed.success) read[name] = parsed.data
    else wrong.push(`${name}: ${parsed.error.issues.map((issue) => issue.message).join(', ')}`)
  }
  wrong.push(...missing(given))
  if (wrong.length > 0) throw new Problem('configuration-invalid', { reason: wrong.join('; ') })
  return read as Env
}

const defaultOf = (row: Omit<Variable<unknown>, 'read'>, given: Given): string | null =>
  given.PROFILE === 'production' && row.defaultInProduction !== undefined ? row.defaultInProduction : row.default

const missing = (given: Given): string[] =>
  given.PROFILE === 'production'
    ? names
        .filter((name) => (variables[name] as Variable<unknown>).neededInProduction && !given[name]?.trim())
        .map((name) => `${name}: must be set when PROFILE=production`)
    : []

let known: Env | undefined

/** The environment of this process, read once. The only place of the source that looks at `process.env`. */
export const env = (): Env => {
  known ??= readEnv(process.env)
  return known
}

/** Places under DATA_DIR that more than one room needs to know. */
export const places = (from: Env = env()) => ({
  catalogue: join(/*turbopackIgnore: true*/ from.DATA_DIR, 'catalogue', 'catalogue.db'),
  search: join(/*turbopackIgnore: true*/ from.DATA_DIR, 'catalogue', 'search.db'),
  temporary: join(/*turbopackIgnore: true*/ from.DATA_DIR, 'tmp'),
  payloadSecret: join(/*turbopackIgnore: true*/ from.SECRETS_DIR, 'payload-secret'),
})

/** True while Next builds pages: nothing may be opened or written then. */
export const isBuilding = (): boolean => process.env.NEXT_PHASE === 'phase-production-build'
