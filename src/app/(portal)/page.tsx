import { readLanguage } from './language'
import { switchLanguage } from './switchLanguage'
import { portalWords } from './words'

const doors = [
  { href: '/admin', word: 'admin', hint: 'adminHint' },
  { href: '/delivery/v1/resources', word: 'api', hint: 'apiHint' },
  { href: '/delivery/v1/openapi.json', word: 'contract', hint: 'contractHint' },
  { href: '/.well-known/jwks.json', word: 'keys', hint: 'keysHint' },
] as const

export default async function Portal() {
  const language = await readLanguage()
  const words = portalWords[language]
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <main>
      <form action={switchLanguage}>
        <input name="language" type="hidden" value={other} />
        <button lang={other === 'zh' ? 'zh-CN' : 'en'} type="submit">
          {words.other}
        </button>
      </form>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <nav>
        {doors.map(({ href, word, hint }) => (
          <a href={href} key={href}>
            <strong>{words[word]}</strong>
            <span>{words[hint]}</span>
          </a>
        ))}
      </nav>
    </main>
  )
}
