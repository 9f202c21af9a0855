export { openSql, places, type Sql } from '../../engines/sql'
