import config from '@payload-config'
import { REST_DELETE, REST_GET, REST_OPTIONS, REST_PATCH, REST_POST, REST_PUT } from '@payloadcms/next/routes'
import { withProblems } from '../../../../collections/rest'

export const GET = withProblems(REST_GET(config))
export const POST = withProblems(REST_POST(config))
export const DELETE = withProblems(REST_DELETE(config))
export const PATCH = withProblems(REST_PATCH(config))
export const PUT = withProblems(REST_PUT(config))
export const OPTIONS = REST_OPTIONS(config)
