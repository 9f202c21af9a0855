'use client'

import type { Content } from '../../domain/manifest'
import { deskWords } from '../../i18n/desk'
import { useWords } from '../words'
import { KindFacts } from './KindFacts'

/** The frozen description as readers will see it. */
export function ContentView({ content }: { content: Content }) {
  const words = useWords(deskWords)
  const { fields } = words
  const rows: [string, string][] = [
    [fields.name, content.name],
    [fields.description, content.description],
    [fields.keywords, content.keywords.join('、')],
    [fields.educationalLevel, content.educationalLevel.join('、')],
    [fields.provider, content.provider.name],
    [fields.author, content.author.map((one) => [one.name, one.affiliation].filter(Boolean).join(' · ')).join('；')],
    [fields.license, content.license],
  ]
  const html = content['ziyuan:descriptionHtml']
  return (
    <section>
      <h2>{words.content}</h2>
      <dl className="zy-facts">
        {rows
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {typeof html === 'string' && html !== '' && (
        // Frozen as sanitised HTML (domain/richtext); the sandbox holds it all the same.
        <iframe className="zy-rich" sandbox="" srcDoc={page(html)} title={fields['ziyuan:description']} />
      )}
      <KindFacts content={content} />
    </section>
  )
}

const page = (html: string): string =>
  `<!doctype html><meta charset="utf-8"><style>body{font:16px/1.7 system-ui,sans-serif;margin:12px}</style>${html}`
