/** Paragraphs in several manners of writing: a report, a story, a letter. Nothing was fitted to them. */
export const LONG_PROSE: Readonly<Record<string, readonly string[]>> = {
  English: [
    'We moved the booking table to the new cluster on Tuesday, after two failed attempts that were caused by a trigger nobody remembered. Writes are slower than before, roughly by a fifth, and the dashboards show it every morning when the ferries open. The next person should look at the index on departure times before anything else is changed.',
    'The old lighthouse keeper climbed the stairs each evening, counting them under his breath, and never once arrived at the same number. He said that the tower grew a little in wet weather. His daughter, who had measured it with a long rope, kept what she knew to herself.',
    'Thank you for your patience with the garden committee. The seeds have arrived, the water barrels have been repaired, and the children from the second class will paint the fence in May. Please bring gloves, something warm to drink, and a neighbour.',
  ],
  German: [
    'Am Dienstag haben wir die Buchungstabelle auf den neuen Verbund umgezogen, nach zwei gescheiterten Versuchen, an denen ein vergessener Auslöser schuld war. Schreibvorgänge dauern seitdem ungefähr ein Fünftel länger, was man auf den Übersichten jeden Morgen sieht, wenn die Fähren öffnen. Wer weitermacht, sollte sich zuerst den Index über die Abfahrtszeiten ansehen, bevor irgendetwas anderes geändert wird.',
    'Der alte Leuchtturmwärter stieg jeden Abend die Treppe hinauf, zählte leise die Stufen und kam niemals auf dieselbe Zahl. Er behauptete, der Turm wachse bei Regenwetter ein wenig. Seine Tochter, die ihn mit einem langen Seil vermessen hatte, behielt für sich, was sie wusste.',
    'Herzlichen Dank für Ihre Geduld mit dem Gartenausschuss. Das Saatgut ist eingetroffen, die Wasserfässer sind repariert, und die Kinder der zweiten Klasse werden im Mai den Zaun streichen. Bringen Sie bitte Handschuhe, etwas Warmes zu trinken und eine Nachbarin mit.',
  ],
  French: [
    "Mardi, nous avons déplacé la table des réservations vers la nouvelle grappe, après deux tentatives manquées à cause d'un déclencheur que tout le monde avait oublié. Depuis, les écritures prennent environ un cinquième de temps en plus, et cela se voit chaque matin sur les tableaux quand les bacs ouvrent. La personne suivante devrait d'abord regarder l'index des heures de départ avant de changer quoi que ce soit.",
    'Le vieux gardien du phare montait chaque soir les marches en les comptant à voix basse, et ne trouvait jamais deux fois le même nombre. Il prétendait que la tour grandissait un peu par temps humide. Sa fille, qui l’avait mesurée avec une longue corde, gardait pour elle ce qu’elle savait.',
    'Merci de votre patience envers le comité du jardin. Les graines sont arrivées, les tonneaux ont été réparés, et les enfants de la deuxième classe peindront la clôture au mois de mai. Apportez des gants, une boisson chaude et, si possible, une voisine.',
  ],
  Spanish: [
    'El martes trasladamos la tabla de reservas al nuevo grupo de servidores, después de dos intentos fallidos por culpa de un disparador que nadie recordaba. Desde entonces las escrituras tardan más o menos una quinta parte más, y se nota en los paneles cada mañana cuando abren los transbordadores. Quien siga debería mirar primero el índice de las horas de salida antes de cambiar cualquier otra cosa.',
    'El viejo farero subía cada tarde la escalera contando los peldaños en voz baja, y nunca llegaba al mismo número. Decía que la torre crecía un poco cuando llovía. Su hija, que la había medido con una cuerda larga, se guardaba lo que sabía.',
    'Gracias por su paciencia con el comité del jardín. Han llegado las semillas, los barriles de agua están reparados y los niños de segundo pintarán la valla en mayo. Traigan guantes, algo caliente para beber y a una vecina.',
  ],
  Portuguese: [
    'Na terça-feira mudámos a tabela das reservas para o novo conjunto de servidores, depois de duas tentativas falhadas por causa de um gatilho de que ninguém se lembrava. Desde então as escritas demoram cerca de um quinto a mais, e isso vê-se todas as manhãs nos painéis quando os barcos abrem. Quem vier a seguir deve olhar primeiro para o índice das horas de partida antes de mudar qualquer outra coisa.',
    'O velho faroleiro subia as escadas todas as noites, contando os degraus em voz baixa, e nunca chegava ao mesmo número. Dizia que a torre crescia um pouco com a chuva. A filha, que a tinha medido com uma corda comprida, guardava para si o que sabia.',
    'Obrigado pela sua paciência com a comissão do jardim. As sementes chegaram, os barris de água foram reparados e as crianças da segunda classe vão pintar a cerca em maio. Tragam luvas, alguma bebida quente e uma vizinha.',
  ],
  Italian: [
    'Martedì abbiamo spostato la tabella delle prenotazioni sul nuovo gruppo di server, dopo due tentativi falliti per colpa di un trigger che nessuno ricordava. Da allora le scritture richiedono circa un quinto di tempo in più, e si vede ogni mattina sui pannelli quando aprono i traghetti. Chi continua dovrebbe guardare per prima cosa l’indice degli orari di partenza, prima di cambiare qualsiasi altra cosa.',
    'Il vecchio guardiano del faro saliva ogni sera le scale contando i gradini sottovoce, e non arrivava mai allo stesso numero. Diceva che la torre cresceva un poco con la pioggia. Sua figlia, che l’aveva misurata con una lunga corda, teneva per sé quello che sapeva.',
    'Grazie della vostra pazienza con il comitato del giardino. I semi sono arrivati, le botti per l’acqua sono state riparate e i bambini della seconda dipingeranno lo steccato a maggio. Portate dei guanti, qualcosa di caldo da bere e una vicina di casa.',
  ],
  Dutch: [
    'Dinsdag hebben we de boekingstabel naar het nieuwe cluster verhuisd, na twee mislukte pogingen door een trigger die niemand zich herinnerde. Sindsdien duurt schrijven ongeveer een vijfde langer, en dat is elke ochtend op de overzichten te zien wanneer de veerboten opengaan. Wie verdergaat, kan het best eerst naar de index op vertrektijden kijken voordat er iets anders wordt veranderd.',
    'De oude vuurtorenwachter klom elke avond de trap op, telde zachtjes de treden en kwam nooit op hetzelfde getal uit. Hij beweerde dat de toren bij nat weer een beetje groeide. Zijn dochter, die hem met een lang touw had opgemeten, hield voor zich wat ze wist.',
  ],
  Russian: [
    'Во вторник мы перенесли таблицу бронирований на новый кластер, после двух неудачных попыток, виной которым был забытый триггер. С тех пор запись занимает примерно на пятую часть больше времени, и это видно на графиках каждое утро, когда открываются паромы. Тому, кто продолжит, стоит сначала посмотреть на индекс по времени отправления, прежде чем менять что-либо ещё.',
    'Старый смотритель маяка каждый вечер поднимался по лестнице, тихо считая ступени, и ни разу не получил одного и того же числа. Он говорил, что в сырую погоду башня немного растёт. Его дочь, которая измерила её длинной верёвкой, никому не рассказывала о том, что знала.',
    'Спасибо вам за терпение, с которым вы относитесь к нашему садовому комитету. Семена уже пришли, бочки для воды починены, а дети из второго класса в мае покрасят забор. Приносите перчатки, что-нибудь горячее и приводите соседей.',
  ],
  Hindi: [
    'मंगलवार को हमने बुकिंग की तालिका नए समूह पर भेज दी, दो असफल प्रयासों के बाद, जिनका कारण एक भूला हुआ नियम था। तब से लिखने में लगभग पाँचवाँ हिस्सा अधिक समय लगता है, और यह हर सुबह दिखाई देता है जब नावें चलना शुरू करती हैं। जो आगे काम करे, वह पहले प्रस्थान के समय की सूची देखे, उसके बाद ही कुछ और बदले।',
    'बूढ़ा चौकीदार हर शाम सीढ़ियाँ चढ़ता था और धीरे धीरे गिनता था, लेकिन कभी वही संख्या नहीं आती थी। वह कहता था कि बारिश में मीनार थोड़ी बढ़ जाती है। उसकी बेटी ने उसे लंबी रस्सी से नापा था, पर जो वह जानती थी उसने किसी को नहीं बताया।',
  ],
  Chinese: [
    '星期二我们把预订表迁移到了新的集群，之前失败了两次，原因是一个大家都忘记了的触发器。从那以后写入大约慢了五分之一，每天早上渡轮开航的时候都能在图表上看到。接手的人应该先看一看出发时间的索引，然后再改别的东西。',
    '年老的灯塔看守人每天傍晚都一边小声数着台阶一边往上走，却从来没有数出过相同的数字。他说下雨的时候塔会长高一点。他的女儿用一根长绳子量过，但是她什么也没有说。',
  ],
  Japanese: [
    '火曜日に予約の表を新しいサーバーに移しました。二回失敗しましたが、原因は誰も覚えていなかったトリガーでした。それ以来、書き込みは二割ほど遅くなり、毎朝フェリーが動き始めるとグラフに表れます。次の人は、ほかのことを変える前に、まず出発時刻の索引を見てください。',
    '年老いた灯台守は毎晩、小さな声で数えながら階段を上りましたが、一度も同じ数になったことがありませんでした。雨の日には塔が少し伸びるのだと言っていました。長い縄で測ったことのある娘は、知っていることを誰にも話しませんでした。',
  ],
  Korean: [
    '화요일에 예약 테이블을 새 클러스터로 옮겼습니다. 아무도 기억하지 못한 트리거 때문에 두 번 실패한 뒤였습니다. 그 뒤로 쓰기가 오분의 일쯤 느려졌고, 매일 아침 배가 다니기 시작할 때 그래프에서 볼 수 있습니다. 다음 사람은 다른 것을 바꾸기 전에 먼저 출발 시간 인덱스를 보아야 합니다.',
    '늙은 등대지기는 저녁마다 작은 소리로 계단을 세며 올라갔지만 한 번도 같은 숫자가 나온 적이 없었습니다. 그는 비가 오면 탑이 조금 자란다고 말했습니다. 긴 밧줄로 재어 본 딸은 아는 것을 아무에게도 말하지 않았습니다.',
  ],
  Arabic: [
    'نقلنا يوم الثلاثاء جدول الحجوزات إلى الخوادم الجديدة بعد محاولتين فاشلتين بسبب إجراء نسيه الجميع. ومنذ ذلك الحين أصبحت الكتابة أبطأ بنحو الخمس، ويظهر ذلك في الرسوم كل صباح عندما تبدأ العبارات رحلاتها. على من يتابع العمل أن ينظر أولا في فهرس أوقات المغادرة قبل أن يغير أي شيء آخر.',
    'كان حارس المنارة العجوز يصعد الدرج كل مساء ويعد الدرجات بصوت خافت، ولم يصل قط إلى العدد نفسه. وكان يقول إن البرج ينمو قليلا في الطقس الرطب. أما ابنته التي قاسته بحبل طويل فقد احتفظت لنفسها بما تعرفه.',
  ],
};
