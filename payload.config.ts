import { buildCentreConfig } from './src/config'
import { centreOptions } from './src/options'

export default buildCentreConfig(centreOptions())
