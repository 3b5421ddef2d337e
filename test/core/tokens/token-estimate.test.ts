import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { encode } from 'gpt-tokenizer/encoding/o200k_base';
import { estimateTokens } from '../../../src/core/tokens/token-estimate';

const ratioOf = (text: string): number => estimateTokens(text) / encode(text).length;

/** The same few sentences of a handoff in each language, in one writing and another. */
const LANGUAGES: Readonly<Record<string, string>> = {
  English:
    'The importer now reads folders in one pass. What is left is the message for a missing header: it names the line, but not the file. Tests pass on my machine; the server has not run them yet.',
  German:
    'Der Import liest Ordner jetzt in einem Durchgang. Übrig bleibt die Meldung bei fehlender Kopfzeile: Sie nennt die Zeile, aber nicht die Datei. Die Prüfungen laufen bei mir durch, auf dem Server noch nicht.',
  French:
    "L'import lit désormais les dossiers en une seule passe. Il reste le message pour un en-tête manquant : il donne la ligne, mais pas le fichier. Les tests passent chez moi, le serveur ne les a pas encore lancés.",
  Spanish:
    'El importador ahora lee las carpetas en una sola pasada. Queda el mensaje para una cabecera que falta: nombra la línea, pero no el archivo. Las pruebas pasan en mi equipo; el servidor aún no las ha ejecutado.',
  Portuguese:
    'O importador agora lê as pastas de uma só vez. Falta a mensagem para um cabeçalho ausente: ela diz a linha, mas não o ficheiro. Os testes passam na minha máquina; o servidor ainda não os executou.',
  Italian:
    "L'importatore ora legge le cartelle in un solo passaggio. Resta il messaggio per un'intestazione mancante: indica la riga, ma non il file. I test passano da me, il server non li ha ancora eseguiti.",
  Dutch:
    'De import leest mappen nu in één keer. Wat rest is de melding bij een ontbrekende kop: die noemt de regel, maar niet het bestand. De tests slagen bij mij; de server heeft ze nog niet gedraaid.',
  Russian:
    'Импорт теперь читает папки за один проход. Осталось сообщение об отсутствующем заголовке: оно называет строку, но не файл. У меня тесты проходят, на сервере они ещё не запускались.',
  Chinese:
    '导入器现在一次读取所有文件夹。剩下的是缺少标题时的提示：它给出了行号，但没有给出文件名。测试在我的机器上通过，服务器还没有运行。',
  Japanese:
    'インポートはフォルダーを一度に読むようになりました。残りは見出しがないときのメッセージです。行は示しますが、ファイルは示しません。テストは手元では通りますが、サーバーではまだ実行していません。',
  Korean:
    '가져오기는 이제 폴더를 한 번에 읽습니다. 남은 것은 헤더가 없을 때의 메시지입니다. 줄은 알려 주지만 파일은 알려 주지 않습니다. 테스트는 제 컴퓨터에서 통과했고 서버에서는 아직 실행하지 않았습니다.',
  Arabic:
    'يقرأ المستورد المجلدات الآن في مرور واحد. ما تبقى هو الرسالة عند غياب العنوان: فهي تذكر السطر ولا تذكر الملف. الاختبارات تنجح عندي ولم يشغلها الخادم بعد.',
  Hindi:
    'आयातक अब फ़ोल्डरों को एक ही बार में पढ़ता है। बचा है वह संदेश जो शीर्षक न होने पर आता है: वह पंक्ति बताता है, फ़ाइल नहीं। परीक्षण मेरे यहाँ सफल हैं, सर्वर पर अभी नहीं चले।',
  Thai: 'ตัวนำเข้าอ่านโฟลเดอร์ในรอบเดียวแล้ว สิ่งที่เหลือคือข้อความเมื่อไม่มีส่วนหัว ซึ่งบอกบรรทัดแต่ไม่บอกไฟล์ การทดสอบผ่านบนเครื่องของฉัน แต่เซิร์ฟเวอร์ยังไม่ได้รัน',
};

/** What stands in handoffs besides prose. */
const MATTER: Readonly<Record<string, string>> = {
  code: 'export function total(lines: readonly Line[]): number {\n  let sum = 0;\n  for (const line of lines) {\n    if (line.kind === "item") sum += line.price * line.count;\n  }\n  return Math.round(sum * 100) / 100;\n}\n',
  'a table':
    '| Metric | Value | Target |\n| --- | --- | --- |\n| Tests | 23 passed | all |\n| Coverage | 82% | 90% |\n| Build | 4.2 s | 5 s |\n',
  emoji: '✅ done, 🚧 in progress, ❌ failed: 🎉 release 🚀 on Friday 👩‍👩‍👧 with all of us 🔥',
  hashes:
    '- `3f2a91c0` reader\n- `9be04d17` printer\n- 30efc653c71dc6924c8ef29c6daab28241c11036\n- 7bac0ca3e4b0b0e747d55c4760d90666f8e215ef\n',
  base64: 'The answer was TWFuIGlzIGRpc3Rpbmd1aXNoZWQsIG5vdCBvbmx5IGJ5IGhpcyByZWFzb24sIGJ1dCBieSB0aGlz once.',
  paths: 'Look at src/core/index/reader.ts:12-40 first, then at test/core/index/reader.test.ts, and at docs/format.md.',
  'long names':
    'parseHandoffProperties(readFrontmatterBlock) calls resolveUnambiguousLinkTarget and renderHandoffBody.',
  tasks:
    '- [ ] Write the printer ^t-7k2mq9\n- [/] Read zones (60%) ^t-0c7y02\n- [x] Read dates ^t-0ibx03\n- [-] One regex\n',
  properties:
    'id: h-7k2mq9\ntype: handoff\nformat: 1\nstatus: open\ncreated: "2026-03-11T12:10:00"\nauthors:\n  - Ada\n',
};

/** Between these bounds an estimate is as it should be. */
const LEAST = 1;
const MOST = 1.3;
/** Below this an estimate is never. */
const NEVER_BELOW = 0.9;

describe('estimateTokens', () => {
  const cases = [...Object.entries(LANGUAGES), ...Object.entries(MATTER)];

  test.each(cases)('%s: never below nine tenths, and no more than half too much', (_name, text) => {
    expect(ratioOf(text)).toBeGreaterThanOrEqual(NEVER_BELOW);
    expect(ratioOf(text)).toBeLessThanOrEqual(1.5);
  });

  test('nineteen pieces of twenty lie between 1.00 and 1.30: sentences, sections, whole handoffs of ten languages', () => {
    const folder = join(__dirname, '../../examples/handoffs');
    const notes = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    const sections = notes.flatMap((note) => note.split(/\n(?=## )/)).filter((section) => section.length > 60);
    const pieces = [...notes, ...sections, ...cases.map(([, text]) => text)];
    const ratios = pieces.map(ratioOf);
    const outside = pieces.filter((_, at) => ratios[at]! < LEAST || ratios[at]! > MOST);
    expect(pieces.length).toBeGreaterThan(60);
    expect({
      share: outside.length / pieces.length <= 0.05,
      outside: outside.map((text) => [ratioOf(text), text.slice(0, 60)]),
    }).toMatchObject({ share: true });
    expect(Math.min(...ratios)).toBeGreaterThanOrEqual(NEVER_BELOW);
  });

  test.each([
    ['nothing', '', 0],
    ['a letter', 'a', 1],
    ['a word', 'the', 1],
    ['blanks', ' '.repeat(60), 2],
    ['a rule', '-'.repeat(80), 2],
    ['line breaks', '\n'.repeat(40), 3],
    ['one letter again and again', 'x'.repeat(100), 20],
  ])('%s is at most a few tokens', (_name, text, most) => {
    const tokens = estimateTokens(text);
    expect(tokens).toBeGreaterThanOrEqual(Math.min(1, text.length));
    expect(tokens).toBeLessThanOrEqual(most);
  });

  test.each([
    ['letters', 'qzxv'],
    ['blanks', ' '],
    ['signs', '#*`'],
    ['marks', 'a\u0301'],
    ['halves of pairs', '\ud83d'],
  ])('a megabyte of %s is no trouble', (_name, unit) => {
    // A form that goes back and forth would need hours.
    expect(estimateTokens(unit.repeat(1_000_000 / unit.length))).toBeGreaterThan(100);
  });
});
