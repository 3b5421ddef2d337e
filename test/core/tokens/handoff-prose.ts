/** Notes as they stand in handoffs, in several languages, with paths, names and figures. Nothing was fitted to them. */
export const HANDOFF_PROSE: Readonly<Record<string, readonly string[]>> = {
  English: [
    'Stopped halfway through the retry queue: `src/queue/backoff.ts` now doubles the delay up to two minutes, but nothing resets it after a success. Two of the 41 tests in `queue.test.ts` are skipped because they wait for real time. Start by passing a clock into `schedule()`.',
    'Blocked on the payments team: we have no sandbox key for refunds, so the refund path has only been read, never run. Waiting on Ines, expected Thursday. Until then keep the feature flag `refunds_v2` off in every environment.',
    'We tried to move the session store to Redis and rolled it back within the hour. Connections leaked under load because the pool was created once per request; the numbers are in docs/incidents/2026-03-04.md. Do not try again before the pool is shared.',
  ],
  German: [
    'Die Warteschlange ist halb fertig: `src/queue/backoff.ts` verdoppelt die Wartezeit jetzt bis zu zwei Minuten, setzt sie nach einem Erfolg aber nicht zurück. Zwei der 41 Tests in `queue.test.ts` sind übersprungen, weil sie auf echte Zeit warten. Als Erstes eine Uhr an `schedule()` übergeben.',
    'Blockiert durch das Zahlungsteam: Für Rückerstattungen fehlt uns ein Testschlüssel, deshalb ist dieser Weg nur gelesen und nie ausgeführt worden. Wir warten auf Ines, voraussichtlich bis Donnerstag. Solange bleibt der Schalter `refunds_v2` in allen Umgebungen aus.',
    'Wir haben versucht, die Sitzungen nach Redis zu verlegen, und es innerhalb einer Stunde zurückgenommen. Unter Last gingen Verbindungen verloren, weil der Pool bei jeder Anfrage neu angelegt wurde; die Zahlen stehen in docs/incidents/2026-03-04.md. Nicht noch einmal versuchen, bevor der Pool geteilt wird.',
    'Entscheidung: Die Einstellungen liegen in einer Datei je Gerät, nicht in der Datenbank. Grund war, dass zwei Rechner sonst gegenseitig ihre Pfade überschreiben. Abgelehnt wurde die Lösung mit Präfixen, weil sie beim Umbenennen eines Rechners still alles verliert.',
  ],
  French: [
    "La file d'attente est à moitié faite : `src/queue/backoff.ts` double maintenant le délai jusqu'à deux minutes, mais rien ne le remet à zéro après un succès. Deux des 41 tests de `queue.test.ts` sont ignorés parce qu'ils attendent le temps réel. Commencez par passer une horloge à `schedule()`.",
    "Bloqué par l'équipe des paiements : nous n'avons pas de clé d'essai pour les remboursements, ce chemin a donc été lu, jamais exécuté. En attente d'Inès, prévu jeudi. D'ici là, laissez l'option `refunds_v2` désactivée dans tous les environnements.",
    "Nous avons essayé de déplacer les sessions vers Redis et nous sommes revenus en arrière dans l'heure. Les connexions fuyaient sous la charge parce que le pool était créé à chaque requête ; les chiffres se trouvent dans docs/incidents/2026-03-04.md. Ne pas réessayer avant que le pool soit partagé.",
    "Décision : les réglages sont dans un fichier par appareil, et non dans la base de données. Sinon deux ordinateurs écrasent les chemins l'un de l'autre. La solution avec des préfixes a été rejetée, car elle perd tout sans rien dire quand une machine change de nom.",
  ],
  Spanish: [
    'La cola de reintentos está a medias: `src/queue/backoff.ts` ya duplica la espera hasta dos minutos, pero nada la pone a cero después de un éxito. Dos de las 41 pruebas de `queue.test.ts` se saltan porque esperan tiempo real. Lo primero es pasar un reloj a `schedule()`.',
    'Bloqueado por el equipo de pagos: no tenemos clave de pruebas para las devoluciones, así que ese camino se ha leído pero nunca se ha ejecutado. Esperamos a Inés, previsto para el jueves. Hasta entonces dejad `refunds_v2` desactivado en todos los entornos.',
    'Intentamos mover las sesiones a Redis y lo deshicimos en menos de una hora. Las conexiones se perdían bajo carga porque el grupo se creaba en cada petición; los números están en docs/incidents/2026-03-04.md. No volver a intentarlo antes de compartir el grupo.',
    'Decisión: los ajustes están en un archivo por dispositivo, no en la base de datos. De otro modo dos ordenadores se sobrescriben las rutas. Se descartó la solución con prefijos porque lo pierde todo sin avisar cuando una máquina cambia de nombre.',
  ],
  Portuguese: [
    'A fila de novas tentativas está a meio: `src/queue/backoff.ts` já duplica a espera até dois minutos, mas nada a repõe depois de um sucesso. Dois dos 41 testes em `queue.test.ts` são saltados porque esperam tempo real. Comece por passar um relógio a `schedule()`.',
    'Bloqueado pela equipe de pagamentos: não temos chave de testes para os reembolsos, portanto esse caminho foi lido, mas nunca executado. Aguardamos a Inês, previsto para quinta-feira. Até lá mantenha `refunds_v2` desligado em todos os ambientes.',
    'Decisão: as configurações ficam em um arquivo por dispositivo, e não no banco de dados. Caso contrário dois computadores sobrescrevem os caminhos um do outro. A solução com prefixos foi rejeitada porque perde tudo em silêncio quando uma máquina muda de nome.',
  ],
  Italian: [
    "La coda dei nuovi tentativi è a metà: `src/queue/backoff.ts` ora raddoppia l'attesa fino a due minuti, ma niente la azzera dopo un successo. Due dei 41 test in `queue.test.ts` sono saltati perché aspettano il tempo reale. Per prima cosa passare un orologio a `schedule()`.",
    'Bloccato dal gruppo dei pagamenti: non abbiamo una chiave di prova per i rimborsi, quindi quel percorso è stato letto ma mai eseguito. Aspettiamo Ines, previsto giovedì. Fino ad allora lasciate `refunds_v2` spento in tutti gli ambienti.',
    'Decisione: le impostazioni stanno in un file per dispositivo, non nella base di dati. Altrimenti due computer si sovrascrivono i percorsi a vicenda. La soluzione con i prefissi è stata scartata perché perde tutto in silenzio quando una macchina cambia nome.',
  ],
  Russian: [
    'Очередь повторов готова наполовину: `src/queue/backoff.ts` теперь удваивает задержку до двух минут, но после успеха её ничто не сбрасывает. Два из 41 теста в `queue.test.ts` пропущены, потому что ждут настоящего времени. Начать с того, чтобы передать часы в `schedule()`.',
    'Ждём команду платежей: у нас нет тестового ключа для возвратов, поэтому этот путь только прочитан, но ни разу не запущен. Ответ от Инессы ожидается в четверг. До тех пор флаг `refunds_v2` должен быть выключен во всех средах.',
    'Мы попробовали перенести сессии в Redis и откатили изменение в течение часа. Под нагрузкой терялись соединения, потому что пул создавался на каждый запрос; цифры лежат в docs/incidents/2026-03-04.md. Не пробовать снова, пока пул не станет общим.',
    'Решение: настройки хранятся в отдельном файле для каждого устройства, а не в базе данных. Иначе два компьютера перезаписывают пути друг друга. Вариант с префиксами отклонён, потому что при переименовании машины он молча теряет всё.',
  ],
  Chinese: [
    '重试队列完成了一半：`src/queue/backoff.ts` 现在会把等待时间加倍，最多两分钟，但是成功之后没有重置。`queue.test.ts` 的 41 个测试中有两个被跳过，因为它们要等待真实时间。下一步先把时钟传给 `schedule()`。',
    '被支付团队阻塞：我们没有退款的测试密钥，所以这条路径只读过代码，从来没有运行过。正在等 Ines，预计星期四。在此之前，所有环境都要关闭 `refunds_v2`。',
    '我们尝试把会话存储迁移到 Redis，一个小时之内就回滚了。压力测试时连接泄漏，因为每个请求都会创建一个连接池；数据在 docs/incidents/2026-03-04.md。连接池共享之前不要再试。',
    '决定：设置保存在每台设备自己的文件里，而不是数据库。否则两台电脑会互相覆盖对方的路径。使用前缀的方案被否决了，因为机器改名以后会悄悄丢失所有设置。',
  ],
  Japanese: [
    '再試行キューは半分までできました。`src/queue/backoff.ts` は待ち時間を最大二分まで倍にしますが、成功した後に元に戻す処理がありません。`queue.test.ts` の 41 件のうち 2 件は実時間を待つためスキップしています。まず `schedule()` に時計を渡してください。',
    '決済チームの返事を待っています。返金用のテストキーがないため、この経路はコードを読んだだけで、一度も実行していません。木曜日にイネスさんから届く予定です。それまでは、すべての環境で `refunds_v2` を無効のままにしてください。',
    'セッションの保存先を Redis に移そうとしましたが、一時間以内に元に戻しました。リクエストごとにプールを作っていたため、負荷がかかると接続が漏れていました。数値は docs/incidents/2026-03-04.md にあります。プールを共有するまでは再挑戦しないでください。',
    '決定：設定はデータベースではなく、端末ごとのファイルに保存します。そうしないと二台のパソコンが互いのパスを上書きしてしまいます。接頭辞を使う案は、端末の名前を変えると黙ってすべて失われるため却下しました。',
  ],
  Korean: [
    '재시도 큐는 절반쯤 끝났습니다. `src/queue/backoff.ts`는 이제 대기 시간을 최대 2분까지 두 배로 늘리지만, 성공한 뒤에 초기화하지 않습니다. `queue.test.ts`의 테스트 41개 중 2개는 실제 시간을 기다리기 때문에 건너뜁니다. 먼저 `schedule()`에 시계를 넘겨 주세요.',
    '결제 팀의 답을 기다리고 있습니다. 환불용 테스트 키가 없어서 이 경로는 코드만 읽었고 실행해 본 적이 없습니다. 목요일에 받을 예정입니다. 그때까지 모든 환경에서 `refunds_v2`를 꺼 두세요.',
    '결정: 설정은 데이터베이스가 아니라 기기마다 하나의 파일에 저장합니다. 그렇지 않으면 두 컴퓨터가 서로의 경로를 덮어씁니다. 접두사를 쓰는 방법은 기기 이름을 바꾸면 아무 말 없이 모두 잃어버리기 때문에 선택하지 않았습니다.',
  ],
  Arabic: [
    'قائمة إعادة المحاولة نصف جاهزة: أصبح `src/queue/backoff.ts` يضاعف وقت الانتظار حتى دقيقتين، لكن لا شيء يعيده إلى الصفر بعد النجاح. تم تخطي اختبارين من 41 في `queue.test.ts` لأنهما ينتظران الوقت الحقيقي. ابدأ بتمرير الساعة إلى `schedule()`.',
    'العمل متوقف بسبب فريق المدفوعات: ليس لدينا مفتاح تجريبي لاسترداد الأموال، لذلك قرأنا هذا المسار ولم نشغله أبدا. ننتظر الرد يوم الخميس. حتى ذلك الحين يجب أن يبقى `refunds_v2` معطلا في جميع البيئات.',
  ],
  Hindi: [
    'दोबारा कोशिश करने वाली कतार आधी तैयार है: `src/queue/backoff.ts` अब इंतज़ार का समय दो मिनट तक दुगुना करता है, लेकिन सफल होने के बाद उसे वापस नहीं करता। `queue.test.ts` के 41 में से दो परीक्षण छोड़े गए हैं क्योंकि वे असली समय का इंतज़ार करते हैं। सबसे पहले `schedule()` को घड़ी दें।',
    'निर्णय: सेटिंग हर उपकरण की अपनी फ़ाइल में रहती हैं, डेटाबेस में नहीं। नहीं तो दो कंप्यूटर एक दूसरे के पथ बदल देते हैं। उपसर्ग वाला तरीका छोड़ दिया गया क्योंकि मशीन का नाम बदलने पर वह चुपचाप सब कुछ खो देता है।',
  ],
};
