import {
  CompleteMultipartUploadCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListMultipartUploadsCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { type Clock, systemClock } from '../../../domain/clock'
import { type Circuit, openCircuit } from '../../circuit'
import { isFailure } from './failure'
import { patience, type S3Settings } from './settings'

type Send = (command: object, options: object) => Promise<unknown>

/** Commands that a store which only refuses writes still answers. */
const reading = [
  HeadBucketCommand,
  HeadObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListMultipartUploadsCommand,
]

/** Commands that take as long as a file's bytes need. */
const carrying = [PutObjectCommand, UploadPartCommand, CompleteMultipartUploadCommand]

/**
 * The SDK's client with every command through a circuit of ours: one for questions and one for writes, so that a full or
 * read-only store goes on being read and health says which of the two fails. All commands here may be repeated.
 */
export function connect(settings: S3Settings, clock: Clock = systemClock): S3Client {
  const client = clientOf(settings)
  const { answer, part, rest } = { ...patience, ...settings.patience }
  const plain = client.send.bind(client) as Send
  const asks = new HeadBucketCommand({ Bucket: settings.bucket })
  const writes = new PutObjectCommand({ Bucket: settings.bucket, Key: probeKey(settings.prefix), Body: 'x' })
  const circuit = (name: string, question: object) =>
    openCircuit({
      name,
      clock,
      unavailable: 'storage-unavailable',
      isFailure,
      timeout: answer,
      rest,
      probe: (abortSignal) => plain(question, { abortSignal }),
    })
  const circuits = { reads: circuit('storage', asks), writes: circuit('storage-writes', writes) }
  client.send = through(plain, circuits, part) as S3Client['send']
  const destroy = client.destroy.bind(client)
  client.destroy = () => {
    for (const one of Object.values(circuits)) one.close()
    destroy()
  }
  return client
}

const clientOf = ({ region, pathStyle, endpoint, key, patience: given }: S3Settings): S3Client =>
  new S3Client({
    region,
    forcePathStyle: pathStyle,
    ...(endpoint ? { endpoint } : {}),
    ...(key ? { credentials: { accessKeyId: key.id, secretAccessKey: key.secret } } : {}),
    // The circuit repeats.
    maxAttempts: 1,
    // Checksums are asked for where they are wanted: several servers refuse the SDK's own defaults.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: Math.min(given?.answer ?? patience.answer, 5_000),
      httpAgent: sockets,
      httpsAgent: sockets,
    },
  })

/** Many readers at once; each holds a connection while its file streams. */
const sockets = { keepAlive: true, maxSockets: 256 }

/** No path of the store: its names begin with a letter or a digit. */
export const probeKey = (prefix: string): string => `${prefix}.probe`

const through =
  (plain: Send, { reads, writes }: { reads: Circuit; writes: Circuit }, part: number) =>
  (command: object, options: object = {}) => {
    const isOne = (kinds: readonly (new (...input: never[]) => object)[]) =>
      kinds.some((kind) => command instanceof kind)
    const circuit = isOne(reading) ? reads : writes
    const timeout = isOne(carrying) ? { timeout: part } : {}
    return circuit.call((abortSignal) => plain(command, { ...options, abortSignal }), { repeatable: true, ...timeout })
  }
