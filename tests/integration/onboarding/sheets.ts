/** 500 schools and 5,000 people of 西湖区, without a fault. Row `n` of the list is row `n + 2` of its sheet. */
export const schoolHeadings = ['代码', '名称', '类别', '层级', '上级代码', '标记']
export const peopleHeadings = ['用户名', '姓名', '单位代码', '角色', '邮箱']

export const schoolCode = (n: number): string => `2133${100_000 + n}`

export const fiveHundredSchools = (): string[][] =>
  Array.from({ length: 500 }, (_, n) => [schoolCode(n), `西湖第${n}小学`, '学校', '学校', '330106', ''])

/** Twelve or so to each of the schools from number 100 on: the first hundred are left for faults. */
export const fiveThousandPeople = (): string[][] =>
  Array.from({ length: 5000 }, (_, n) => [
    `xh${String(n).padStart(5, '0')}`,
    `教师${n}`,
    schoolCode(100 + (n % 400)),
    n % 50 === 0 ? '教师、审核员' : '教师',
    n % 10 === 0 ? `xh${n}@school.example` : '',
  ])

/** Hand-planted: row of the sheet, column of the list, the wrong value, and the code it must be named by. */
export const schoolFaults: [number, number, string, string][] = [
  [10, 0, '2133ABC010', 'school-code'],
  [20, 0, '2144000020', 'school-code'],
  [21, 0, '9933000021', 'school-code'],
  [30, 4, '330999', 'unknown-parent'],
  [40, 0, schoolCode(37), 'repeated-code'],
  [50, 0, '2133000009', 'code-held'],
  [60, 3, '县（市、区）', 'level-of-kind'],
  [61, 4, '2133000001', 'wrong-level'],
  [62, 2, '私塾', 'unknown-word'],
  [63, 1, '', 'empty'],
  [64, 1, '很'.repeat(101), 'too-long'],
  [65, 4, '330108', 'organisation-outside'],
  [66, 5, '革命老区', 'unknown-word'],
]
export const peopleFaults: [number, number, string, string][] = [
  [100, 3, '教师、班主任', 'unknown-word'],
  [200, 3, '系统管理员、审计员', 'separated'],
  [300, 3, '审计员', 'office'],
  [400, 0, 'binjiang-laoshi', 'username-taken'],
  [501, 0, 'xh00001', 'repeated-username'],
  [600, 4, 'teacher at school', 'address'],
  [702, 4, 'xh10@school.example', 'repeated-address'],
  [800, 2, '2133999999', 'unknown-organisation'],
  [900, 0, 'xihu-guanli', 'own-account'],
  [5001, 0, 'x', 'username'],
]

export const withFaults = (rows: string[][], faults: [number, number, string, string][]): string[][] => {
  const planted = rows.map((row) => [...row])
  for (const [row, column, value] of faults) (planted[row - 2] as string[])[column] = value
  return planted
}

export const csv = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')).join('\r\n')}\r\n`
