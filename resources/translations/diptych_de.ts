<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Click to open another document on this side</source>
        <translation>Klicken, um auf dieser Seite ein anderes Dokument zu öffnen</translation>
    </message>
    <message>
        <source>Encoding: {}</source>
        <translation>Zeichenkodierung: {}</translation>
    </message>
    <message>
        <source>Encoding: {}, as you chose</source>
        <translation>Zeichenkodierung: {}, wie gewählt</translation>
    </message>
    <message>
        <source>Left document: encoding, paragraphs and more</source>
        <translation>Linkes Dokument: Zeichenkodierung, Absätze und mehr</translation>
    </message>
    <message>
        <source>Paragraphs: blank lines part them, as you chose</source>
        <translation>Absätze: durch Leerzeilen getrennt, wie gewählt</translation>
    </message>
    <message>
        <source>Paragraphs: each line is one, as you chose</source>
        <translation>Absätze: jede Zeile ist einer, wie gewählt</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Right document: encoding, paragraphs and more</source>
        <translation>Rechtes Dokument: Zeichenkodierung, Absätze und mehr</translation>
    </message>
    <message>
        <source>The arrow, or the right button, offers other encodings and more</source>
        <translation>Der Pfeil oder die rechte Maustaste bietet andere Zeichenkodierungen und mehr</translation>
    </message>
    <message numerus="yes">
        <source>{} findings</source>
        <translation>
            <numerusform>{} Befund</numerusform>
            <numerusform>{} Befunde</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} paragraphs</source>
        <translation>
            <numerusform>{} Absatz</numerusform>
            <numerusform>{} Absätze</numerusform>
        </translation>
    </message>
    <message>
        <source>{} so far</source>
        <translation>{} (bisher)</translation>
    </message>
    <message numerus="yes">
        <source>{} words</source>
        <translation>
            <numerusform>{} Wort</numerusform>
            <numerusform>{} Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>{}, {} of them to be checked</source>
        <translation>{}, davon {} zu prüfen</translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>The two documents, unit by unit</source>
        <translation>Die beiden Dokumente, Einheit für Einheit</translation>
    </message>
</context>
<context>
    <name>DecidedPairs</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>A word or a term</source>
        <translation>Ein Wort oder ein Begriff</translation>
    </message>
    <message>
        <source>Both are the same words.</source>
        <translation>Beide sind dieselben Wörter.</translation>
    </message>
    <message>
        <source>Decide on them here, in the menu of a marked word, or where they are said again and again.</source>
        <translation>Entschieden wird hier, im Menü eines markierten Wortes oder bei den wiederholten Ersetzungen.</translation>
    </message>
    <message>
        <source>Pairs of words on which you have decided</source>
        <translation>Wortpaare, über die entschieden ist</translation>
    </message>
    <message>
        <source>These words are in the list already.</source>
        <translation>Diese Wörter stehen schon in der Liste.</translation>
    </message>
    <message>
        <source>What is decided of them</source>
        <translation>Was für sie gilt</translation>
    </message>
    <message>
        <source>What stands for it</source>
        <translation>Was dafür steht</translation>
    </message>
    <message>
        <source>Words that stand for each other, on &amp;whichever side each of them stands</source>
        <translation>Wörter, die &amp;füreinander stehen, gleich auf welcher Seite welches steht</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Both sides scroll together.</source>
        <translation>Beide Seiten scrollen gemeinsam.</translation>
    </message>
    <message>
        <source>Comparing by meaning…</source>
        <translation>Vergleich nach Bedeutung …</translation>
    </message>
    <message>
        <source>Comparing sentences…</source>
        <translation>Sätze werden verglichen …</translation>
    </message>
    <message>
        <source>Comparing words…</source>
        <translation>Wörter werden verglichen …</translation>
    </message>
    <message>
        <source>Each side scrolls alone: by the wheel over it, or by keys; F6 turns to the other side.</source>
        <translation>Jede Seite scrollt für sich: mit dem Mausrad über ihr oder mit Tasten; F6 wechselt zur anderen Seite.</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The arrow keys move a cursor in the text.</source>
        <translation>Die Pfeiltasten bewegen einen Cursor im Text.</translation>
    </message>
    <message>
        <source>The arrow keys scroll.</source>
        <translation>Die Pfeiltasten scrollen.</translation>
    </message>
</context>
<context>
    <name>DifferencesPanel</name>
    <message>
        <source>All differences</source>
        <translation>Alle Unterschiede</translation>
    </message>
    <message>
        <source>All differences · {}</source>
        <translation>Alle Unterschiede · {}</translation>
    </message>
    <message>
        <source>Differences are listed here as soon as two documents are compared.</source>
        <translation>Hier stehen die Unterschiede, sobald zwei Dokumente verglichen sind.</translation>
    </message>
    <message>
        <source>Differences · {} of {}</source>
        <translation>Unterschiede · {} von {}</translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation>Nichts unterscheidet sich.</translation>
    </message>
    <message>
        <source>The units with differences are hidden by the filter.</source>
        <translation>Die Einheiten mit Unterschieden sind durch den Filter ausgeblendet.</translation>
    </message>
    <message>
        <source>The words are still being compared.</source>
        <translation>Die Wörter werden noch verglichen.</translation>
    </message>
</context>
<context>
    <name>DropLight</name>
    <message>
        <source>Drop to show it on the left</source>
        <translation>Ablegen, um es links zu zeigen</translation>
    </message>
    <message>
        <source>Drop to show it on the right</source>
        <translation>Ablegen, um es rechts zu zeigen</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop a document here, or choose one</source>
        <translation>Dokument hier ablegen oder auswählen</translation>
    </message>
    <message>
        <source>Left document</source>
        <translation>Linkes Dokument</translation>
    </message>
    <message>
        <source>Right document</source>
        <translation>Rechtes Dokument</translation>
    </message>
    <message>
        <source>Take this document away</source>
        <translation>Dieses Dokument wegnehmen</translation>
    </message>
    <message>
        <source>empty: choose, drop or paste a document</source>
        <translation>leer: Dokument auswählen, ablegen oder einfügen</translation>
    </message>
</context>
<context>
    <name>Expressions</name>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>A regular expression, such as \[\d+\]</source>
        <translation>Ein regulärer Ausdruck, zum Beispiel \[\d+\]</translation>
    </message>
    <message>
        <source>A text to try it on</source>
        <translation>Ein Text zum Ausprobieren</translation>
    </message>
    <message>
        <source>Matches nowhere in this text.</source>
        <translation>Passt nirgends in diesem Text.</translation>
    </message>
    <message>
        <source>Matches once in this text.</source>
        <translation>Passt einmal in diesem Text.</translation>
    </message>
    <message>
        <source>Matches {} times in this text.</source>
        <translation>Passt {}-mal in diesem Text.</translation>
    </message>
    <message>
        <source>Own regular expressions</source>
        <translation>Eigene reguläre Ausdrücke</translation>
    </message>
    <message>
        <source>Text that matches one of these &amp;expressions</source>
        <translation>&amp;Text, auf den einer dieser Ausdrücke passt</translation>
    </message>
    <message>
        <source>The expression that is being written</source>
        <translation>Der Ausdruck, der gerade geschrieben wird</translation>
    </message>
    <message>
        <source>Try it here:</source>
        <translation>Hier ausprobieren:</translation>
    </message>
</context>
<context>
    <name>FileWatch</name>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>{} changed on disk.</source>
        <translation>{} wurde auf dem Datenträger geändert.</translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Which units are shown: {}</source>
        <translation>Welche Einheiten angezeigt werden: {}</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source> · from the other end</source>
        <translation> · vom anderen Ende her</translation>
    </message>
    <message>
        <source>Capital and small letters differ</source>
        <translation>Groß- und Kleinschreibung unterscheiden</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find in both texts</source>
        <translation>In beiden Texten suchen</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Weiter (F3)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Zurück (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>{} found</source>
        <translation>{} gefunden</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} von {}</translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>All kinds of findings are switched off.</source>
        <translation>Alle Arten von Befunden sind ausgeschaltet.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Findings are listed here as soon as two documents are compared.</source>
        <translation>Hier stehen die Befunde, sobald zwei Dokumente verglichen sind.</translation>
    </message>
    <message>
        <source>Findings · {}</source>
        <translation>Befunde · {}</translation>
    </message>
    <message>
        <source>Findings · {} of {}</source>
        <translation>Befunde · {} von {}</translation>
    </message>
    <message>
        <source>Kinds of findings</source>
        <translation>Arten von Befunden</translation>
    </message>
    <message>
        <source>No number, date, name, negation or quotation differs, and no text stands on one side only.</source>
        <translation>Weder Zahlen noch Datumsangaben, Namen, Verneinungen oder Zitate weichen ab, und kein Text steht nur auf einer Seite.</translation>
    </message>
    <message>
        <source>The words are still being compared.</source>
        <translation>Die Wörter werden noch verglichen.</translation>
    </message>
    <message>
        <source>{} so far</source>
        <translation>{} (bisher)</translation>
    </message>
</context>
<context>
    <name>GoBar</name>
    <message>
        <source>Go to unit</source>
        <translation>Gehe zu Einheit</translation>
    </message>
    <message>
        <source>Number of the unit</source>
        <translation>Nummer der Einheit</translation>
    </message>
    <message>
        <source>There is no such unit; write a number from 1 to {}.</source>
        <translation>Diese Einheit gibt es nicht; eine Zahl von 1 bis {} eingeben.</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>von {}</translation>
    </message>
</context>
<context>
    <name>Headers</name>
    <message>
        <source>Similarity: mean of all links by length of text; what has no counterpart counts 0</source>
        <translation>Ähnlichkeit: Mittel aller Verknüpfungen, gewichtet nach Textlänge; was keine Entsprechung hat, zählt 0</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>IgnoreDialog</name>
    <message>
        <source>&amp;Capital and small letters</source>
        <translation>&amp;Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>&amp;Kinds</source>
        <translation>A&amp;rten</translation>
    </message>
    <message>
        <source>&amp;Punctuation, quotation marks aside</source>
        <translation>&amp;Zeichensetzung, außer Anführungszeichen</translation>
    </message>
    <message>
        <source>&amp;Style of quotation marks and apostrophes</source>
        <translation>&amp;Form der Anführungszeichen und Apostrophe</translation>
    </message>
    <message>
        <source>&amp;White space within words</source>
        <translation>&amp;Leerraum in Wörtern</translation>
    </message>
    <message>
        <source>12,500.50, 12500.50</source>
        <translation>12,500.50, 12500.50</translation>
    </message>
    <message>
        <source>Differences of these kinds are not shown and do not count.</source>
        <translation>Unterschiede dieser Arten werden nicht gezeigt und nicht gezählt.</translation>
    </message>
    <message>
        <source>E&amp;xpressions</source>
        <translation>&amp;Ausdrücke</translation>
    </message>
    <message>
        <source>How &amp;numbers are written</source>
        <translation>&amp;Schreibweise von Zahlen</translation>
    </message>
    <message>
        <source>Ignore Nothing</source>
        <translation>Nichts ignorieren</translation>
    </message>
    <message>
        <source>Lamp, lamp</source>
        <translation>Lampe, lampe</translation>
    </message>
    <message>
        <source>W&amp;ords</source>
        <translation>&amp;Wörter</translation>
    </message>
    <message>
        <source>What Counts as a Difference</source>
        <translation>Was als Unterschied zählt</translation>
    </message>
    <message>
        <source>light house, lighthouse</source>
        <translation>kennen lernen, kennenlernen</translation>
    </message>
    <message>
        <source>well-known, well known</source>
        <translation>S-Bahn, S Bahn</translation>
    </message>
    <message>
        <source>“lamp”, «lamp», &apos;lamp&apos;</source>
        <translation>„Lampe“, «Lampe», &apos;Lampe&apos;</translation>
    </message>
</context>
<context>
    <name>Ignoring</name>
    <message>
        <source>&amp;Treat “{}” and “{}” as Equal</source>
        <translation>„{}“ und „{}“ gleich&amp;setzen</translation>
    </message>
    <message>
        <source>Al&amp;ways Mark “{}” and “{}”</source>
        <translation>„{}“ und „{}“ immer &amp;markieren</translation>
    </message>
    <message>
        <source>Change It</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>The expression “{}” takes too long on this text and ignores nothing; write it more simply.</source>
        <translation>Der Ausdruck „{}“ braucht für diesen Text zu lange und ignoriert nichts; einfacher schreiben.</translation>
    </message>
    <message>
        <source>“{}” and “{}” are always marked</source>
        <translation>„{}“ und „{}“ werden immer markiert</translation>
    </message>
    <message>
        <source>“{}” and “{}” are treated as equal</source>
        <translation>„{}“ und „{}“ sind gleichgesetzt</translation>
    </message>
    <message>
        <source>“{}” and “{}” count as any words again</source>
        <translation>„{}“ und „{}“ zählen wieder wie alle Wörter</translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>The folder cannot be shown: no program for folders was found.</source>
        <translation>Der Ordner lässt sich nicht zeigen: Es wurde kein Programm für Ordner gefunden.</translation>
    </message>
    <message>
        <source>There is no text and no document on the clipboard: copy one and paste again.</source>
        <translation>In der Zwischenablage ist weder Text noch ein Dokument: etwas kopieren und noch einmal einfügen.</translation>
    </message>
</context>
<context>
    <name>LegendDialog</name>
    <message>
        <source>What the Marks Mean</source>
        <translation>Was die Markierungen bedeuten</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tool Bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>{}  and  {}</source>
        <translation>{}  und  {}</translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation>{} und {}</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>MissingGlyphs</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>No installed font has {}; install one (on Debian: {}).</source>
        <translation>Keine installierte Schriftart enthält {}; eine passende installieren (unter Debian: {}).</translation>
    </message>
    <message>
        <source>No installed font has {}; install one.</source>
        <translation>Keine installierte Schriftart enthält {}; eine passende installieren.</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>symbols such as “{}”</source>
        <translation>Symbole wie „{}“</translation>
    </message>
    <message>
        <source>{} letters</source>
        <translation>Zeichen der Schrift {}</translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation>{} oder {}</translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;Use This Model</source>
        <translation>Dieses Modell &amp;verwenden</translation>
    </message>
    <message>
        <source>A model is looked for on this computer first; you are asked before one is fetched. Models that bring programs of their own, or weights that could hold some, are not used.</source>
        <translation>Ein Modell wird zuerst auf diesem Computer gesucht; heruntergeladen wird nur nach Rückfrage. Modelle, die eigene Programme oder Gewichte mitbringen, die welche enthalten könnten, werden nicht verwendet.</translation>
    </message>
    <message>
        <source>Choose the Folder of a Sentence Model</source>
        <translation>Ordner eines Satzmodells wählen</translation>
    </message>
    <message>
        <source>F&amp;orget Them</source>
        <translation>Ve&amp;rgessen</translation>
    </message>
    <message>
        <source>Folder of the sentence model</source>
        <translation>Ordner des Satzmodells</translation>
    </message>
    <message>
        <source>Name of the sentence model</source>
        <translation>Name des Satzmodells</translation>
    </message>
    <message>
        <source>One by its &amp;name:</source>
        <translation>Eines nach &amp;Namen:</translation>
    </message>
    <message>
        <source>One in a &amp;folder:</source>
        <translation>Eines in einem &amp;Ordner:</translation>
    </message>
    <message>
        <source>Sentence Model</source>
        <translation>Satzmodell</translation>
    </message>
    <message>
        <source>Sentences that mean the same are found by a sentence-transformers model. For texts in other languages than English choose a multilingual one, such as {}.</source>
        <translation>Sätze mit gleicher Bedeutung findet ein Modell für sentence-transformers. Für Texte in anderen Sprachen als Englisch empfiehlt sich ein mehrsprachiges, zum Beispiel {}.</translation>
    </message>
    <message>
        <source>So that texts are compared faster the next time, numbers that stand for the meaning of their sentences are kept on this computer, but no text.</source>
        <translation>Damit Texte beim nächsten Mal schneller verglichen sind, bleiben Zahlen, die für die Bedeutung ihrer Sätze stehen, auf diesem Computer gespeichert, aber kein Text.</translation>
    </message>
    <message>
        <source>The one &amp;installed with Diptych: all-MiniLM-L6-v2, for English</source>
        <translation>Das mit Diptych &amp;installierte: all-MiniLM-L6-v2, für Englisch</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Both documents are empty.</source>
        <translation>Beide Dokumente sind leer.</translation>
    </message>
    <message>
        <source>Both documents are the same.</source>
        <translation>Beide Dokumente sind gleich.</translation>
    </message>
    <message>
        <source>Choose Another</source>
        <translation>Anderes wählen</translation>
    </message>
    <message>
        <source>Choose Another File</source>
        <translation>Andere Datei wählen</translation>
    </message>
    <message>
        <source>Compare Again</source>
        <translation>Erneut vergleichen</translation>
    </message>
    <message>
        <source>Comparing by meaning was stopped: units are aligned by the words they share.</source>
        <translation>Der Vergleich nach Bedeutung wurde abgebrochen: Die Einheiten sind nach gemeinsamen Wörtern zugeordnet.</translation>
    </message>
    <message>
        <source>Detect the Encoding</source>
        <translation>Zeichenkodierung erkennen</translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation>Herunterladen …</translation>
    </message>
    <message>
        <source>No sentence has a counterpart: these seem to be two different texts.</source>
        <translation>Kein Satz hat eine Entsprechung: Das scheinen zwei verschiedene Texte zu sein.</translation>
    </message>
    <message>
        <source>Sentence Model…</source>
        <translation>Satzmodell …</translation>
    </message>
    <message>
        <source>Something went wrong inside Diptych: your documents are unharmed, try it once more.</source>
        <translation>In Diptych ist etwas schiefgegangen: Die Dokumente sind unversehrt, noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The left document is empty, so everything stands on the right alone.</source>
        <translation>Das linke Dokument ist leer, darum steht alles allein rechts.</translation>
    </message>
    <message>
        <source>The right document is empty, so everything stands on the left alone.</source>
        <translation>Das rechte Dokument ist leer, darum steht alles allein links.</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>There is no document in this: drop a file or text.</source>
        <translation>Das enthält kein Dokument: eine Datei oder Text ablegen.</translation>
    </message>
    <message>
        <source>{} files are too many: choose one or two documents.</source>
        <translation>{} Dateien sind zu viele: ein oder zwei Dokumente auswählen.</translation>
    </message>
    <message>
        <source>“{}” is a folder: choose two documents in it.</source>
        <translation>„{}“ ist ein Ordner: zwei Dokumente darin auswählen.</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Choose Another Place</source>
        <translation>Anderen Ort wählen</translation>
    </message>
    <message>
        <source>Do Not Wait for It</source>
        <translation>Nicht darauf warten</translation>
    </message>
    <message>
        <source>Open It</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The pages follow as soon as the comparison is complete.</source>
        <translation>Die Seiten folgen, sobald der Vergleich vollständig ist.</translation>
    </message>
    <message>
        <source>Writing “{}”</source>
        <translation>„{}“ wird geschrieben</translation>
    </message>
    <message>
        <source>“{}” has been written.</source>
        <translation>„{}“ wurde geschrieben.</translation>
    </message>
    <message>
        <source>“{}” is written as soon as the comparison is complete.</source>
        <translation>„{}“ wird geschrieben, sobald der Vergleich vollständig ist.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>The whole document: click or drag to go there</source>
        <translation>Das ganze Dokument: klicken oder ziehen, um dorthin zu gelangen</translation>
    </message>
    <message>
        <source>Units {} to {} of {}</source>
        <translation>Einheiten {} bis {} von {}</translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>&amp;All units</source>
        <translation>&amp;Alle Einheiten</translation>
    </message>
    <message>
        <source>&amp;Ink</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Legend of the marks on each page</source>
        <translation>&amp;Legende der Markierungen auf jeder Seite</translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation>A&amp;usrichtung</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;Textgröße</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Schwarzweiß</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbig</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation>&amp;Nur Unterschiede</translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation>Papie&amp;r</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>units aro&amp;und each</source>
        <translation>&amp;Einheiten darum herum</translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
</context>
<context>
    <name>PairRow</name>
    <message>
        <source>{}  and  {}</source>
        <translation>{}  und  {}</translation>
    </message>
</context>
<context>
    <name>Preferences</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reset Everything</source>
        <translation>Alles zurücksetzen</translation>
    </message>
    <message>
        <source>Reset This Page</source>
        <translation>Diese Seite zurücksetzen</translation>
    </message>
    <message>
        <source>Undo Reset</source>
        <translation>Zurücksetzen rückgängig machen</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als PDF &amp;speichern …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation>Abgebrochen; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation>Seiten&amp;breite</translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation>Nächste Seite (Bild ab)</translation>
    </message>
    <message>
        <source>Not all words have been compared yet. The marks of the rest are missing so far.</source>
        <translation>Noch sind nicht alle Wörter verglichen. Die Markierungen der übrigen fehlen bisher.</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation>Vorige Seite (Bild auf)</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Wird gedruckt</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <source>Saving {}</source>
        <translation>{} wird gespeichert</translation>
    </message>
    <message>
        <source>of {}</source>
        <translation>von {}</translation>
    </message>
    <message>
        <source>of {}…</source>
        <translation>von {} …</translation>
    </message>
</context>
<context>
    <name>ProgressWords</name>
    <message>
        <source>Comparing by meaning: {} of {} sentences</source>
        <translation>Vergleich nach Bedeutung: {} von {} Sätzen</translation>
    </message>
    <message>
        <source>Comparing words: {} of {} units</source>
        <translation>Wörter werden verglichen: {} von {} Einheiten</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>noch etwa eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about {} hours left</source>
        <translation>
            <numerusform>noch etwa {} Stunde</numerusform>
            <numerusform>noch etwa {} Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {} minutes left</source>
        <translation>
            <numerusform>noch etwa {} Minute</numerusform>
            <numerusform>noch etwa {} Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about {} seconds left</source>
        <translation>
            <numerusform>noch etwa {} Sekunde</numerusform>
            <numerusform>noch etwa {} Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>{} so far</source>
        <translation>{} (bisher)</translation>
    </message>
</context>
<context>
    <name>RepeatedPanel</name>
    <message>
        <source>No words are replaced by the same other words in two places or more.</source>
        <translation>Keine Wörter sind an zwei oder mehr Stellen durch dieselben anderen ersetzt.</translation>
    </message>
    <message>
        <source>Said again and again</source>
        <translation>Wiederholte Ersetzungen</translation>
    </message>
    <message>
        <source>Said again and again · {}</source>
        <translation>Wiederholte Ersetzungen · {}</translation>
    </message>
    <message>
        <source>The words are still being compared.</source>
        <translation>Die Wörter werden noch verglichen.</translation>
    </message>
    <message>
        <source>What is decided of these words</source>
        <translation>Was für diese Wörter gilt</translation>
    </message>
    <message>
        <source>Words replaced again and again are listed here as soon as two documents are compared.</source>
        <translation>Hier stehen die immer gleich ersetzten Wörter, sobald zwei Dokumente verglichen sind.</translation>
    </message>
</context>
<context>
    <name>RowFilter</name>
    <message>
        <source>No link is unsure.</source>
        <translation>Keine Verknüpfung ist unsicher.</translation>
    </message>
    <message>
        <source>No unit has been moved.</source>
        <translation>Keine Einheit wurde verschoben.</translation>
    </message>
    <message>
        <source>No unit stands on one side only.</source>
        <translation>Keine Einheit steht nur auf einer Seite.</translation>
    </message>
    <message>
        <source>Show all units to see the whole of both texts.</source>
        <translation>Alle Einheiten anzeigen, um beide Texte ganz zu sehen.</translation>
    </message>
    <message>
        <source>The two texts do not differ.</source>
        <translation>Die beiden Texte unterscheiden sich nicht.</translation>
    </message>
    <message numerus="yes">
        <source>{} other units</source>
        <translation>
            <numerusform>{} weitere Einheit</numerusform>
            <numerusform>{} weitere Einheiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{} units are the same</source>
        <translation>
            <numerusform>{} Einheit ist gleich</numerusform>
            <numerusform>{} Einheiten sind gleich</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RowsArea</name>
    <message>
        <source>Both documents are empty.</source>
        <translation>Beide Dokumente sind leer.</translation>
    </message>
</context>
<context>
    <name>SelectedRows</name>
    <message>
        <source>Selected: {}</source>
        <translation>Ausgewählt: {}</translation>
    </message>
</context>
<context>
    <name>SentenceModel</name>
    <message>
        <source>&amp;Do Not Fetch</source>
        <translation>&amp;Nicht herunterladen</translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation>&amp;Herunterladen</translation>
    </message>
    <message>
        <source>Fetch the Sentence Model</source>
        <translation>Satzmodell herunterladen</translation>
    </message>
    <message>
        <source>Fetch the sentence model “{}”?</source>
        <translation>Satzmodell „{}“ herunterladen?</translation>
    </message>
    <message>
        <source>Fetching the sentence model from {}: {} of {} MB.</source>
        <translation>Satzmodell wird von {} heruntergeladen: {} von {} MB.</translation>
    </message>
    <message>
        <source>Nothing is kept of sentences any more.</source>
        <translation>Von Sätzen ist nichts mehr gespeichert.</translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>In the Text</source>
        <translation>Im Text</translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>wheel</source>
        <translation>Mausrad</translation>
    </message>
</context>
<context>
    <name>SideMenus</name>
    <message>
        <source>&amp;As the Lines Look</source>
        <translation>Wie die Zeilen aus&amp;sehen</translation>
    </message>
    <message>
        <source>&amp;Blank Lines Part Them</source>
        <translation>Durch &amp;Leerzeilen getrennt</translation>
    </message>
    <message>
        <source>&amp;Detect Again</source>
        <translation>Neu &amp;erkennen</translation>
    </message>
    <message>
        <source>&amp;Detected: {}</source>
        <translation>&amp;Erkannt: {}</translation>
    </message>
    <message>
        <source>&amp;Each Line Is One</source>
        <translation>&amp;Jede Zeile ist einer</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Zeichenkodierung</translation>
    </message>
    <message>
        <source>&amp;Paragraphs</source>
        <translation>&amp;Absätze</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close the side panel</source>
        <translation>Seitenleiste schließen</translation>
    </message>
    <message>
        <source>Pages of the side panel</source>
        <translation>Blätter der Seitenleiste</translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation>Seitenleiste</translation>
    </message>
</context>
<context>
    <name>SimilarityPlot</name>
    <message>
        <source>Similarity along the document</source>
        <translation>Ähnlichkeit im Verlauf des Dokuments</translation>
    </message>
    <message>
        <source>Unit {}</source>
        <translation>Einheit {}</translation>
    </message>
    <message>
        <source>Units {} to {}</source>
        <translation>Einheiten {} bis {}</translation>
    </message>
    <message>
        <source>{} · similarity {}</source>
        <translation>{} · Ähnlichkeit {}</translation>
    </message>
    <message>
        <source>{} · without a counterpart</source>
        <translation>{} · ohne Entsprechung</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>For a first look</source>
        <translation>Zum Kennenlernen</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt verglichen</translation>
    </message>
    <message>
        <source>Try the sample pair</source>
        <translation>Das Beispielpaar öffnen</translation>
    </message>
    <message>
        <source>being read…</source>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>one story, told twice</source>
        <translation>eine Geschichte, zweimal erzählt</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{} % alike</source>
        <translation>{}&#xa0;% ähnlich</translation>
    </message>
    <message numerus="yes">
        <source>{} words</source>
        <translation>
            <numerusform>{} Wort</numerusform>
            <numerusform>{} Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>{} · now the other document</source>
        <translation>{} · jetzt das andere Dokument</translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>All findings</source>
        <translation>Alle Befunde</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Alle Wörter</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Linked, different</source>
        <translation>Verknüpft, verschieden</translation>
    </message>
    <message>
        <source>Linked, the same</source>
        <translation>Verknüpft, gleich</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Numbers are given here as soon as two documents are compared.</source>
        <translation>Hier stehen Zahlen, sobald zwei Dokumente verglichen sind.</translation>
    </message>
    <message>
        <source>On this side only</source>
        <translation>Nur auf dieser Seite</translation>
    </message>
    <message>
        <source>Only on the left</source>
        <translation>Nur links</translation>
    </message>
    <message>
        <source>Only on the right</source>
        <translation>Nur rechts</translation>
    </message>
    <message>
        <source>Other form</source>
        <translation>Andere Wortform</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Umformuliert</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Similarity from the beginning to the end</source>
        <translation>Ähnlichkeit vom Anfang bis zum Ende</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Unsure links</source>
        <translation>Unsichere Verknüpfungen</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{}&#xa0;%</translation>
    </message>
    <message>
        <source>{} words</source>
        <translation>{} Wörter</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>sides scroll apart</source>
        <translation>Seiten scrollen getrennt</translation>
    </message>
    <message>
        <source>similarity {} %</source>
        <translation>Ähnlichkeit {}&#xa0;%</translation>
    </message>
    <message>
        <source>so far</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>some differences ignored</source>
        <translation>einige Unterschiede ignoriert</translation>
    </message>
    <message numerus="yes">
        <source>{} findings</source>
        <translation>
            <numerusform>{} Befund</numerusform>
            <numerusform>{} Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>{} linked</source>
        <translation>{} verknüpft</translation>
    </message>
    <message>
        <source>{} moved</source>
        <translation>{} verschoben</translation>
    </message>
    <message>
        <source>{} only left</source>
        <translation>{} nur links</translation>
    </message>
    <message>
        <source>{} only right</source>
        <translation>{} nur rechts</translation>
    </message>
    <message>
        <source>{} so far</source>
        <translation>{} (bisher)</translation>
    </message>
    <message>
        <source>{} unsure</source>
        <translation>{} unsicher</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>TextSample</name>
    <message>
        <source>A sample of the text</source>
        <translation>Eine Probe des Textes</translation>
    </message>
    <message>
        <source>The keeper wrote down every boat that came in, what it carried and how the wind stood, and on the evening of 14 March 1902 he wrote nothing at all. Nobody asked him why; 37 boats were in the harbour by then.</source>
        <translation>Der Wärter schrieb jedes Boot auf, das einlief, was es trug und wie der Wind stand, und am Abend des 14. März 1902 schrieb er gar nichts. Niemand fragte ihn, warum; 37 Boote lagen da im Hafen.</translation>
    </message>
</context>
<context>
    <name>_Differences</name>
    <message>
        <source>Differs</source>
        <translation>Weicht ab</translation>
    </message>
    <message>
        <source>Differs slightly</source>
        <translation>Weicht leicht ab</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Only on the left</source>
        <translation>Nur links</translation>
    </message>
    <message>
        <source>Only on the right</source>
        <translation>Nur rechts</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Umformuliert</translation>
    </message>
    <message>
        <source>{}, unit {}: {}</source>
        <translation>{}, Einheit {}: {}</translation>
    </message>
</context>
<context>
    <name>_Findings</name>
    <message>
        <source>{} · unit {}</source>
        <translation>{} · Einheit {}</translation>
    </message>
    <message>
        <source>{}, unit {}: {}</source>
        <translation>{}, Einheit {}: {}</translation>
    </message>
</context>
<context>
    <name>_Repeated</name>
    <message>
        <source>Click again, or press Left and Right, to go through its places</source>
        <translation>Noch einmal klicken oder Pfeil links und rechts drücken, um seine Stellen durchzugehen</translation>
    </message>
    <message>
        <source>Place {} of {}</source>
        <translation>Stelle {} von {}</translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Diptych</source>
        <translation>Über Diptych</translation>
    </message>
    <message>
        <source>Two variants of one document side by side, aligned sentence by sentence, their differences marked, ready to print.

Your documents never leave this computer.

MIT licence · Qt {}</source>
        <translation>Zwei Fassungen eines Dokuments nebeneinander, Satz für Satz zugeordnet, die Unterschiede markiert, druckfertig.

Die Dokumente verlassen diesen Computer nie.

MIT-Lizenz · Qt {}</translation>
    </message>
</context>
<context>
    <name>accessible_view</name>
    <message>
        <source>selected: {}</source>
        <translation>ausgewählt: {}</translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About Diptych</source>
        <translation>Ü&amp;ber Diptych</translation>
    </message>
    <message>
        <source>&amp;All Units</source>
        <translation>&amp;Alle Einheiten</translation>
    </message>
    <message>
        <source>&amp;Appearance</source>
        <translation>Erscheinungs&amp;bild</translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation>Fenster &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation>I&amp;nhalt</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy Path</source>
        <translation>&amp;Pfad kopieren</translation>
    </message>
    <message>
        <source>&amp;Current Difference</source>
        <translation>&amp;Aktueller Unterschied</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation>Unterschie&amp;de</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>&amp;Facts Only</source>
        <translation>Nur F&amp;akten</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation>&amp;Befunde</translation>
    </message>
    <message>
        <source>&amp;First Difference</source>
        <translation>&amp;Erster Unterschied</translation>
    </message>
    <message>
        <source>&amp;Forget Recent Pairs</source>
        <translation>&amp;Liste leeren</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;Last Difference</source>
        <translation>&amp;Letzter Unterschied</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Lists at the Side</source>
        <translation>Lis&amp;ten in der Seitenleiste</translation>
    </message>
    <message>
        <source>&amp;Moved</source>
        <translation>&amp;Verschobenes</translation>
    </message>
    <message>
        <source>&amp;Moved Partner</source>
        <translation>Verschobenes Ge&amp;genstück</translation>
    </message>
    <message>
        <source>&amp;New Window</source>
        <translation>&amp;Neues Fenster</translation>
    </message>
    <message>
        <source>&amp;Next Difference</source>
        <translation>&amp;Nächster Unterschied</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>N&amp;ormalgröße</translation>
    </message>
    <message>
        <source>&amp;On One Side Only</source>
        <translation>&amp;Nur auf einer Seite</translation>
    </message>
    <message>
        <source>&amp;One</source>
        <translation>&amp;Eine</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;Paste Document</source>
        <translation>&amp;Dokument einfügen</translation>
    </message>
    <message>
        <source>&amp;Previous Difference</source>
        <translation>&amp;Voriger Unterschied</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Read It Again</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation>&amp;Zeilen</translation>
    </message>
    <message>
        <source>&amp;Show</source>
        <translation>Anzei&amp;gen</translation>
    </message>
    <message>
        <source>&amp;Show in Folder</source>
        <translation>Im &amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation>&amp;Statistik</translation>
    </message>
    <message>
        <source>&amp;Swap Sides</source>
        <translation>Seiten &amp;tauschen</translation>
    </message>
    <message>
        <source>&amp;Three</source>
        <translation>&amp;Drei</translation>
    </message>
    <message>
        <source>&amp;Units Around Differences</source>
        <translation>Einheiten &amp;um Unterschiede</translation>
    </message>
    <message>
        <source>&amp;Unit…</source>
        <translation>&amp;Zu Einheit …</translation>
    </message>
    <message>
        <source>&amp;High Contrast, Dark</source>
        <translation>Hoher &amp;Kontrast, dunkel</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>All &amp;Differences</source>
        <translation>Alle &amp;Unterschiede</translation>
    </message>
    <message>
        <source>All &amp;Words</source>
        <translation>Alle &amp;Wörter</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Alle Wörter</translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>Back to the difference in focus, wherever the page was scrolled to</source>
        <translation>Zurück zum Unterschied im Fokus, wohin auch gescrollt wurde</translation>
    </message>
    <message>
        <source>Black on white, every mark in strong colours</source>
        <translation>Schwarz auf Weiß, alle Markierungen in kräftigen Farben</translation>
    </message>
    <message>
        <source>Choose two documents for a window of their own</source>
        <translation>Zwei Dokumente für ein eigenes Fenster auswählen</translation>
    </message>
    <message>
        <source>Choose two documents, or first one and then the other</source>
        <translation>Zwei Dokumente auswählen, oder erst das eine, dann das andere</translation>
    </message>
    <message>
        <source>Choose which differences are none: case, punctuation, numbers, words, expressions of your own</source>
        <translation>Auswählen, welche Unterschiede keine sind: Groß- und Kleinschreibung, Zeichensetzung, Zahlen, Wörter, eigene Ausdrücke</translation>
    </message>
    <message>
        <source>Compare &amp;Again</source>
        <translation>Erneut &amp;vergleichen</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Copy &amp;Unit as Table</source>
        <translation>&amp;Einheit als Tabelle kopieren</translation>
    </message>
    <message>
        <source>Copy both sides of the unit in focus, for a table or a message</source>
        <translation>Beide Seiten der Einheit im Fokus kopieren, für eine Tabelle oder eine Nachricht</translation>
    </message>
    <message>
        <source>Facts only</source>
        <translation>Nur Fakten</translation>
    </message>
    <message>
        <source>Fin&amp;d…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>Rückwär&amp;ts suchen</translation>
    </message>
    <message>
        <source>Find words in both texts</source>
        <translation>Wörter in beiden Texten suchen</translation>
    </message>
    <message>
        <source>High &amp;Contrast, Light</source>
        <translation>Hoher Kon&amp;trast, hell</translation>
    </message>
    <message>
        <source>I&amp;gnore…</source>
        <translation>Igno&amp;rieren …</translation>
    </message>
    <message>
        <source>In prose, let each side scroll alone, or bring both level again</source>
        <translation>Im Fließtext jede Seite für sich scrollen lassen oder beide wieder auf gleiche Höhe bringen</translation>
    </message>
    <message>
        <source>Left Doc&amp;ument</source>
        <translation>Lin&amp;kes Dokument</translation>
    </message>
    <message>
        <source>Let the arrow keys move a cursor in the text; without it they scroll, and select with Shift</source>
        <translation>Die Pfeiltasten bewegen einen Cursor im Text; ohne ihn scrollen sie und wählen mit Umschalt aus</translation>
    </message>
    <message>
        <source>Look at the printed pages, print them or save them as PDF</source>
        <translation>Die Druckseiten ansehen, drucken oder als PDF speichern</translation>
    </message>
    <message>
        <source>Mark differences of case, punctuation and small words too</source>
        <translation>Auch Groß- und Kleinschreibung, Zeichensetzung und kleine Wörter markieren</translation>
    </message>
    <message>
        <source>Mark nothing but names, numbers, dates, negations and quotations that differ, and text on one side only</source>
        <translation>Nur abweichende Namen, Zahlen, Datumsangaben, Verneinungen und Zitate markieren und Text, der nur auf einer Seite steht</translation>
    </message>
    <message>
        <source>Mark what may change what is said</source>
        <translation>Markieren, was die Aussage ändern kann</translation>
    </message>
    <message>
        <source>Ne&amp;xt Finding</source>
        <translation>Nächster Be&amp;fund</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next &amp;Word Change</source>
        <translation>Nächste Wor&amp;tänderung</translation>
    </message>
    <message>
        <source>Next Un&amp;it</source>
        <translation>Nächste Ein&amp;heit</translation>
    </message>
    <message>
        <source>Next Unsure Lin&amp;k</source>
        <translation>Nächste unsichere Ver&amp;knüpfung</translation>
    </message>
    <message>
        <source>O&amp;ther Side</source>
        <translation>An&amp;dere Seite</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>Über&amp;sicht</translation>
    </message>
    <message>
        <source>One text: what was removed struck through, what was added underlined</source>
        <translation>Ein Text: Entferntes durchgestrichen, Hinzugefügtes unterstrichen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open &amp;Left…</source>
        <translation>&amp;Linke Seite öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;Right…</source>
        <translation>&amp;Rechte Seite öffnen …</translation>
    </message>
    <message>
        <source>Open Recen&amp;t</source>
        <translation>&amp;Zuletzt verglichen</translation>
    </message>
    <message>
        <source>Open in New &amp;Window…</source>
        <translation>In ne&amp;uem Fenster öffnen …</translation>
    </message>
    <message>
        <source>P&amp;revious Word Change</source>
        <translation>Vorige &amp;Wortänderung</translation>
    </message>
    <message>
        <source>Paste as Le&amp;ft Document</source>
        <translation>Als linkes Dokument ein&amp;fügen</translation>
    </message>
    <message>
        <source>Paste as R&amp;ight Document</source>
        <translation>Als rechtes Dok&amp;ument einfügen</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>E&amp;instellungen …</translation>
    </message>
    <message>
        <source>Pre&amp;vious Unsure Link</source>
        <translation>Vorige &amp;unsichere Verknüpfung</translation>
    </message>
    <message>
        <source>Previou&amp;s Finding</source>
        <translation>Voriger &amp;Befund</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Previous Uni&amp;t</source>
        <translation>Vorige E&amp;inheit</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Pros&amp;e</source>
        <translation>&amp;Fließtext</translation>
    </message>
    <message>
        <source>Prose</source>
        <translation>Fließtext</translation>
    </message>
    <message>
        <source>Put the left document on the right, and the right one on the left</source>
        <translation>Das linke Dokument nach rechts und das rechte nach links stellen</translation>
    </message>
    <message>
        <source>Reloa&amp;d from Disk</source>
        <translation>Vom D&amp;atenträger neu laden</translation>
    </message>
    <message>
        <source>Right Docu&amp;ment</source>
        <translation>Re&amp;chtes Dokument</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Running paragraphs, level where one begins on both sides</source>
        <translation>Laufende Absätze, auf gleicher Höhe, wo auf beiden Seiten einer beginnt</translation>
    </message>
    <message>
        <source>Said &amp;Again and Again</source>
        <translation>&amp;Wiederholte Ersetzungen</translation>
    </message>
    <message>
        <source>Scroll Si&amp;des Together</source>
        <translation>Seiten ge&amp;meinsam scrollen</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Sentence &amp;Model…</source>
        <translation>Satz&amp;modell …</translation>
    </message>
    <message>
        <source>Side &amp;Panel</source>
        <translation>Seiten&amp;leiste</translation>
    </message>
    <message>
        <source>Single</source>
        <translation>Einspaltig</translation>
    </message>
    <message>
        <source>Single Colu&amp;mn</source>
        <translation>&amp;Einspaltig</translation>
    </message>
    <message>
        <source>Swap</source>
        <translation>Tauschen</translation>
    </message>
    <message>
        <source>Take the text or the files of the clipboard onto the side in focus</source>
        <translation>Text oder Dateien der Zwischenablage auf die Seite im Fokus übernehmen</translation>
    </message>
    <message>
        <source>Te&amp;xt Cursor</source>
        <translation>Te&amp;xtcursor</translation>
    </message>
    <message>
        <source>Unit beside unit</source>
        <translation>Einheit neben Einheit</translation>
    </message>
    <message>
        <source>Unsu&amp;re Links</source>
        <translation>Unsichere Ver&amp;knüpfungen</translation>
    </message>
    <message>
        <source>What the &amp;Marks Mean</source>
        <translation>Was die &amp;Markierungen bedeuten</translation>
    </message>
    <message>
        <source>White on black, every mark in strong colours</source>
        <translation>Weiß auf Schwarz, alle Markierungen in kräftigen Farben</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>&amp;Vergrößern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
</context>
<context>
    <name>choosing</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Annotated PDF (*.pdf)</source>
        <translation>PDF mit Markierungen (*.pdf)</translation>
    </message>
    <message>
        <source>Data for other programs (*.json)</source>
        <translation>Daten für andere Programme (*.json)</translation>
    </message>
    <message>
        <source>Documents (*.txt *.text *.md *.markdown)</source>
        <translation>Dokumente (*.txt *.text *.md *.markdown)</translation>
    </message>
    <message>
        <source>Export the Comparison</source>
        <translation>Vergleich exportieren</translation>
    </message>
    <message>
        <source>Open Two Documents (or One)</source>
        <translation>Zwei Dokumente öffnen (oder eines)</translation>
    </message>
    <message>
        <source>Open the Left Document</source>
        <translation>Linkes Dokument öffnen</translation>
    </message>
    <message>
        <source>Open the Right Document</source>
        <translation>Rechtes Dokument öffnen</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message>
        <source>Always Mark</source>
        <translation>Immer markieren</translation>
    </message>
    <message>
        <source>Treat as Equal</source>
        <translation>Gleichsetzen</translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation>Unentschieden</translation>
    </message>
    <message>
        <source>Wherever these words stand for each other, that is a finding (!)</source>
        <translation>Wo diese Wörter füreinander stehen, ist das ein Befund (!)</translation>
    </message>
    <message>
        <source>Wherever these words stand for each other, that is no difference (=)</source>
        <translation>Wo diese Wörter füreinander stehen, ist das kein Unterschied (=)</translation>
    </message>
    <message>
        <source>always marked</source>
        <translation>immer markiert</translation>
    </message>
    <message>
        <source>treated as equal</source>
        <translation>gleichgesetzt</translation>
    </message>
</context>
<context>
    <name>encodings</name>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Baltic</source>
        <translation>Baltisch</translation>
    </message>
    <message>
        <source>Central European</source>
        <translation>Mitteleuropäisch</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Unicode</source>
        <translation>Unicode</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Western European</source>
        <translation>Westeuropäisch</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Always marked</source>
        <translation>Immer markiert</translation>
    </message>
    <message>
        <source>Date differs</source>
        <translation>Datum weicht ab</translation>
    </message>
    <message>
        <source>Date only on the left</source>
        <translation>Datum nur links</translation>
    </message>
    <message>
        <source>Date only on the right</source>
        <translation>Datum nur rechts</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Datumsangaben</translation>
    </message>
    <message>
        <source>Name differs</source>
        <translation>Name weicht ab</translation>
    </message>
    <message>
        <source>Name only on the left</source>
        <translation>Name nur links</translation>
    </message>
    <message>
        <source>Name only on the right</source>
        <translation>Name nur rechts</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Negation differs</source>
        <translation>Verneinung weicht ab</translation>
    </message>
    <message>
        <source>Negation only on the left</source>
        <translation>Verneinung nur links</translation>
    </message>
    <message>
        <source>Negation only on the right</source>
        <translation>Verneinung nur rechts</translation>
    </message>
    <message>
        <source>Negations</source>
        <translation>Verneinungen</translation>
    </message>
    <message>
        <source>Number differs</source>
        <translation>Zahl weicht ab</translation>
    </message>
    <message>
        <source>Number only on the left</source>
        <translation>Zahl nur links</translation>
    </message>
    <message>
        <source>Number only on the right</source>
        <translation>Zahl nur rechts</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>On one side only</source>
        <translation>Nur auf einer Seite</translation>
    </message>
    <message>
        <source>One side only</source>
        <translation>Nur auf einer Seite</translation>
    </message>
    <message>
        <source>Only on the left</source>
        <translation>Nur links</translation>
    </message>
    <message>
        <source>Only on the right</source>
        <translation>Nur rechts</translation>
    </message>
    <message>
        <source>Quotation differs</source>
        <translation>Zitat weicht ab</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Quoted only on the left</source>
        <translation>Nur links als Zitat</translation>
    </message>
    <message>
        <source>Quoted only on the right</source>
        <translation>Nur rechts als Zitat</translation>
    </message>
    <message>
        <source>Word doubtful</source>
        <translation>Wort zweifelhaft</translation>
    </message>
    <message>
        <source>Word only on the left</source>
        <translation>Wort nur links</translation>
    </message>
    <message>
        <source>Word only on the right</source>
        <translation>Wort nur rechts</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>{} (to be checked)</source>
        <translation>{} (zu prüfen)</translation>
    </message>
</context>
<context>
    <name>legend</name>
    <message>
        <source>a likely link</source>
        <translation>eine wahrscheinliche Verknüpfung</translation>
    </message>
    <message>
        <source>a link that may be wrong</source>
        <translation>eine Verknüpfung, die falsch sein kann</translation>
    </message>
    <message>
        <source>a sure link: the thicker the line, the more alike the two sides</source>
        <translation>eine sichere Verknüpfung: je dicker die Linie, desto ähnlicher die beiden Seiten</translation>
    </message>
    <message>
        <source>the unit has moved: its counterpart is unit 8</source>
        <translation>die Einheit ist verschoben: ihre Entsprechung ist Einheit 8</translation>
    </message>
    <message>
        <source>the unit stands on the left only</source>
        <translation>die Einheit steht nur links</translation>
    </message>
    <message>
        <source>the unit stands on the right only</source>
        <translation>die Einheit steht nur rechts</translation>
    </message>
</context>
<context>
    <name>link_words</name>
    <message>
        <source>Unit {number} · link {link}, similarity {score}</source>
        <translation>Einheit {number} · Verknüpfung {link}, Ähnlichkeit {score}</translation>
    </message>
    <message>
        <source>Unit {number} · moved: stands at unit {partner} on the other side, similarity {score}</source>
        <translation>Einheit {number} · verschoben: steht auf der anderen Seite bei Einheit {partner}, Ähnlichkeit {score}</translation>
    </message>
    <message>
        <source>Unit {number} · only on the left</source>
        <translation>Einheit {number} · nur links</translation>
    </message>
    <message>
        <source>Unit {number} · only on the right</source>
        <translation>Einheit {number} · nur rechts</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>sicher</translation>
    </message>
    <message>
        <source>unsure</source>
        <translation>unsicher</translation>
    </message>
</context>
<context>
    <name>mark_words</name>
    <message>
        <source>added: {}</source>
        <translation>hinzugefügt: {}</translation>
    </message>
    <message>
        <source>differs slightly: {}</source>
        <translation>weicht leicht ab: {}</translation>
    </message>
    <message>
        <source>does not say the same: {}</source>
        <translation>sagt nicht dasselbe: {}</translation>
    </message>
    <message>
        <source>moved within the unit: {}</source>
        <translation>innerhalb der Einheit verschoben: {}</translation>
    </message>
    <message>
        <source>other words: {}</source>
        <translation>andere Wörter: {}</translation>
    </message>
    <message>
        <source>removed: {}</source>
        <translation>entfernt: {}</translation>
    </message>
    <message>
        <source>reworded: {}</source>
        <translation>umformuliert: {}</translation>
    </message>
    <message>
        <source>to be checked: {}</source>
        <translation>zu prüfen: {}</translation>
    </message>
</context>
<context>
    <name>panel_page</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation>Wiederholt</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
</context>
<context>
    <name>repeated</name>
    <message numerus="yes">
        <source>{} places</source>
        <translation>
            <numerusform>{} Stelle</numerusform>
            <numerusform>{} Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saying</name>
    <message>
        <source>1,234</source>
        <translation>1.234</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Alle Wörter</translation>
    </message>
    <message>
        <source>All words that differ are marked, slight differences too.</source>
        <translation>Alle abweichenden Wörter sind markiert, auch leicht abweichende.</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>Arabisch</translation>
    </message>
    <message>
        <source>Arabic script</source>
        <translation>Arabische Schrift</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>Armenisch</translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation>Bengalisch</translation>
    </message>
    <message>
        <source>Both documents are empty.</source>
        <translation>Beide Dokumente sind leer.</translation>
    </message>
    <message>
        <source>Both texts are empty.</source>
        <translation>Beide Texte sind leer.</translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation>Chinesisch</translation>
    </message>
    <message>
        <source>Comparing by meaning: {done} of {total} sentences</source>
        <translation>Vergleich nach Bedeutung: {done} von {total} Sätzen</translation>
    </message>
    <message>
        <source>Comparing the texts</source>
        <translation>Die Texte werden verglichen</translation>
    </message>
    <message>
        <source>Comparing took more than 1.5 GB of memory and was stopped; compare shorter parts of the texts.</source>
        <translation>Der Vergleich brauchte mehr als 1,5 GB Arbeitsspeicher und wurde abgebrochen; kürzere Teile der Texte vergleichen.</translation>
    </message>
    <message>
        <source>Comparing words: {done} of {total} units</source>
        <translation>Wörter werden verglichen: {done} von {total} Einheiten</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>Kyrillisch</translation>
    </message>
    <message>
        <source>Cyrillic script</source>
        <translation>Kyrillische Schrift</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Detailstufe</translation>
    </message>
    <message>
        <source>Devanagari</source>
        <translation>Devanagari</translation>
    </message>
    <message>
        <source>Devanagari script</source>
        <translation>Devanagari-Schrift</translation>
    </message>
    <message>
        <source>Differences not marked, as chosen: {kinds}.</source>
        <translation>Wie gewählt nicht markiert: {kinds}.</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Niederländisch</translation>
    </message>
    <message>
        <source>EPUB books</source>
        <translation>EPUB-Bücher</translation>
    </message>
    <message>
        <source>Ethiopic</source>
        <translation>Äthiopisch</translation>
    </message>
    <message>
        <source>Ethiopic script</source>
        <translation>Äthiopische Schrift</translation>
    </message>
    <message>
        <source>Export it as plain text (.txt) and open that.</source>
        <translation>Als reinen Text (.txt) exportieren und diesen öffnen.</translation>
    </message>
    <message>
        <source>Facts only</source>
        <translation>Nur Fakten</translation>
    </message>
    <message>
        <source>FictionBooks</source>
        <translation>FictionBook-Dateien</translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation>Finnisch</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Französisch</translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation>Georgisch</translation>
    </message>
    <message>
        <source>German</source>
        <translation>Deutsch</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>Griechisch</translation>
    </message>
    <message>
        <source>Gujarati</source>
        <translation>Gujarati</translation>
    </message>
    <message>
        <source>Gurmukhi</source>
        <translation>Gurmukhi</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>Hebräisch</translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation>Ungarisch</translation>
    </message>
    <message>
        <source>It holds no text that can be compared; choose a text document.</source>
        <translation>Darin ist kein Text, der sich vergleichen lässt; ein Textdokument wählen.</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>Italienisch</translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation>Japanisch</translation>
    </message>
    <message>
        <source>Khmer</source>
        <translation>Khmer</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>Koreanisch</translation>
    </message>
    <message>
        <source>Lao</source>
        <translation>Laotisch</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Verknüpfung</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>Mongolian</source>
        <translation>Mongolisch</translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation>Birmanisch</translation>
    </message>
    <message>
        <source>No printer was found. Save as PDF works without one.</source>
        <translation>Es wurde kein Drucker gefunden. „Als PDF speichern“ geht auch ohne.</translation>
    </message>
    <message>
        <source>Not all words are judged by their meaning; some that say the same may be marked.</source>
        <translation>Nicht alle Wörter sind nach ihrer Bedeutung beurteilt; manche, die dasselbe sagen, können markiert sein.</translation>
    </message>
    <message>
        <source>Not all words have been compared yet; units without marks may differ.</source>
        <translation>Noch sind nicht alle Wörter verglichen; Einheiten ohne Markierung können verschieden sein.</translation>
    </message>
    <message>
        <source>One character of the file could not be decoded; � stands in the place.</source>
        <translation>Ein Zeichen der Datei ließ sich nicht entschlüsseln; an seiner Stelle steht �.</translation>
    </message>
    <message>
        <source>One of the texts seems to be in {language}</source>
        <translation>Einer der Texte ist wohl nicht englisch (erkannt: {language})</translation>
    </message>
    <message>
        <source>One of the two texts is no longer at hand; open it again.</source>
        <translation>Einer der beiden Texte ist nicht mehr zur Hand; noch einmal öffnen.</translation>
    </message>
    <message>
        <source>Only differences are printed.</source>
        <translation>Nur Unterschiede sind gedruckt.</translation>
    </message>
    <message>
        <source>Only facts and text on one side are marked.</source>
        <translation>Nur Fakten und Text auf einer Seite sind markiert.</translation>
    </message>
    <message>
        <source>OpenDocument texts</source>
        <translation>OpenDocument-Texte</translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation>PDF-Dokumente</translation>
    </message>
    <message>
        <source>Polish</source>
        <translation>Polnisch</translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation>Portugiesisch</translation>
    </message>
    <message>
        <source>RTF documents</source>
        <translation>RTF-Dokumente</translation>
    </message>
    <message>
        <source>Reading and comparing stopped several times; close Diptych, open it again, and try once more.</source>
        <translation>Lesen und Vergleichen wurden mehrmals unerwartet beendet; Diptych schließen, wieder öffnen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Reading and comparing stopped unexpectedly and was started again.</source>
        <translation>Lesen und Vergleichen wurden unerwartet beendet und neu gestartet.</translation>
    </message>
    <message>
        <source>Reading {them} comes later; save it as plain text (.txt) and open that.</source>
        <translation>{them} liest Diptych noch nicht; als reinen Text (.txt) speichern und diesen öffnen.</translation>
    </message>
    <message>
        <source>Remove the password in the program that made it, and save it as plain text (.txt).</source>
        <translation>Im Programm, das es erzeugt hat, das Passwort entfernen und als reinen Text (.txt) speichern.</translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation>Rumänisch</translation>
    </message>
    <message>
        <source>Sinhala</source>
        <translation>Singhalesisch</translation>
    </message>
    <message>
        <source>Something went wrong while {doing} ({name}); this is a fault of the program. Try it once more.</source>
        <translation>Beim {doing} ist etwas schiefgegangen ({name}); das ist ein Fehler des Programms. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>Spanisch</translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation>Schwedisch</translation>
    </message>
    <message>
        <source>Syriac</source>
        <translation>Syrisch</translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation>Tamil</translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation>Telugu</translation>
    </message>
    <message>
        <source>Thai</source>
        <translation>Thai</translation>
    </message>
    <message>
        <source>The disk is full, so {name} was not written. Make room, or choose another disk.</source>
        <translation>Der Datenträger ist voll, darum wurde {name} nicht geschrieben. Platz schaffen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>The expression “{written}” cannot be read: it is too large.</source>
        <translation>Der Ausdruck „{written}“ ist nicht lesbar: Er ist zu groß.</translation>
    </message>
    <message>
        <source>The expression “{written}” cannot be read: {reason} at character {place}.</source>
        <translation>Der Ausdruck „{written}“ ist nicht lesbar: {reason} bei Zeichen {place}.</translation>
    </message>
    <message>
        <source>The expression “{written}” takes too long on this text; write it more simply.</source>
        <translation>Der Ausdruck „{written}“ braucht für diesen Text zu lange; einfacher schreiben.</translation>
    </message>
    <message>
        <source>The file does not say how its characters are encoded; it was read as {name}. If letters look wrong, save it as UTF-8 and open it again.</source>
        <translation>Die Datei sagt nicht, wie ihre Zeichen kodiert sind; sie wurde als {name} gelesen. Sehen Buchstaben falsch aus, als UTF-8 speichern und erneut öffnen.</translation>
    </message>
    <message>
        <source>The folder {folder} does not exist, so {name} was not written. Choose another folder.</source>
        <translation>Den Ordner {folder} gibt es nicht, darum wurde {name} nicht geschrieben. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>The folder “{name}” of the sentence model is not there; {other}.</source>
        <translation>Den Ordner „{name}“ des Satzmodells gibt es nicht; {other}.</translation>
    </message>
    <message>
        <source>The lines are wrapped at {width} characters; those between blank lines were joined into paragraphs.</source>
        <translation>Die Zeilen sind bei {width} Zeichen umbrochen; die zwischen Leerzeilen wurden zu Absätzen verbunden.</translation>
    </message>
    <message>
        <source>The name {start}… is too long. Choose a shorter one.</source>
        <translation>Der Name {start}… ist zu lang. Einen kürzeren wählen.</translation>
    </message>
    <message>
        <source>The names in {file} cannot be read; save the file as plain text in UTF-8.</source>
        <translation>Die Namen in {file} sind nicht lesbar; die Datei als reinen Text in UTF-8 speichern.</translation>
    </message>
    <message>
        <source>The path of “{name}” is too long. Move the file to a shorter path and open it there.</source>
        <translation>Der Pfad von „{name}“ ist zu lang. Die Datei an einen kürzeren Pfad verschieben und dort öffnen.</translation>
    </message>
    <message>
        <source>The printer reports a fault. Look at the printer, then print again.</source>
        <translation>Der Drucker meldet einen Fehler. Am Drucker nachsehen, dann noch einmal drucken.</translation>
    </message>
    <message>
        <source>The printer takes no pages. Check that it is switched on, or save as PDF.</source>
        <translation>Der Drucker nimmt keine Seiten an. Prüfen, ob er eingeschaltet ist, oder als PDF speichern.</translation>
    </message>
    <message>
        <source>The sentence model cannot be loaded ({name}). Set Diptych up again to repair the sentence model; until then texts are compared by words and letters.</source>
        <translation>Das Satzmodell lässt sich nicht laden ({name}). Diptych neu einrichten, um es zu reparieren; bis dahin werden Texte nach Wörtern und Buchstaben verglichen.</translation>
    </message>
    <message>
        <source>The sentence model could not be loaded: {reason}. Run `python3 packaging/bootstrap.py run` once more to reinstall it; until then sentences are compared by shared words.</source>
        <translation>Das Satzmodell konnte nicht geladen werden: {reason}. Mit `python3 packaging/bootstrap.py run` neu installieren; bis dahin werden Sätze nach gemeinsamen Wörtern verglichen.</translation>
    </message>
    <message>
        <source>The sentence model stopped several times, so texts are compared by words and letters alone; open Diptych again to try it once more.</source>
        <translation>Das Satzmodell wurde mehrmals unerwartet beendet, darum werden Texte nur nach Wörtern und Buchstaben verglichen; Diptych neu öffnen, um es noch einmal zu versuchen.</translation>
    </message>
    <message>
        <source>The sentence model stopped unexpectedly and was started again.</source>
        <translation>Das Satzmodell wurde unerwartet beendet und neu gestartet.</translation>
    </message>
    <message>
        <source>The sentence model took too much memory and was stopped; compare shorter parts.</source>
        <translation>Das Satzmodell brauchte zu viel Arbeitsspeicher und wurde beendet; kürzere Teile vergleichen.</translation>
    </message>
    <message>
        <source>The sentence model “{name}” could not be fetched from {source}: {reason}.</source>
        <translation>Das Satzmodell „{name}“ konnte nicht von {source} heruntergeladen werden: {reason}.</translation>
    </message>
    <message>
        <source>The sentence model “{name}” could not be loaded ({reason}); {other}.</source>
        <translation>Das Satzmodell „{name}“ konnte nicht geladen werden ({reason}); {other}.</translation>
    </message>
    <message>
        <source>The sentence model “{name}” gives no numbers to compare; {other}.</source>
        <translation>Das Satzmodell „{name}“ liefert keine vergleichbaren Zahlen; {other}.</translation>
    </message>
    <message>
        <source>The sentence model “{name}” has a part ({kind}) that may be a program, and Diptych runs none; {other}.</source>
        <translation>Das Satzmodell „{name}“ hat einen Teil ({kind}), der ein Programm sein kann, und Diptych führt keines aus; {other}.</translation>
    </message>
    <message>
        <source>The sentence model “{name}” has parts outside its folder; {other}.</source>
        <translation>Das Satzmodell „{name}“ hat Teile außerhalb seines Ordners; {other}.</translation>
    </message>
    <message>
        <source>The sentence model “{name}” is not on this machine. It can be fetched from {source}: its name is sent there, nothing of your texts, and mostly some hundred megabytes come back into “{folder}”.</source>
        <translation>Das Satzmodell „{name}“ ist nicht auf diesem Computer. Es lässt sich von {source} herunterladen: Dorthin geht sein Name, nichts von den Texten, und meist kommen einige hundert Megabyte zurück nach „{folder}“.</translation>
    </message>
    <message>
        <source>The sentence model “{name}” keeps its weights in a form that can hold programs (pickle); Diptych reads safetensors alone: {other}.</source>
        <translation>Das Satzmodell „{name}“ bewahrt seine Gewichte in einer Form auf, die Programme enthalten kann (pickle); Diptych liest nur safetensors: {other}.</translation>
    </message>
    <message>
        <source>The sentence model “{name}” wants to run a program of its own; {other}.</source>
        <translation>Das Satzmodell „{name}“ will ein eigenes Programm ausführen; {other}.</translation>
    </message>
    <message>
        <source>The store of sentences could not be emptied; close Diptych and delete “{folder}”.</source>
        <translation>Der Satzspeicher ließ sich nicht leeren; Diptych schließen und „{folder}“ löschen.</translation>
    </message>
    <message>
        <source>The texts seem to be in {language}</source>
        <translation>Die Texte sind wohl nicht englisch (erkannt: {language})</translation>
    </message>
    <message>
        <source>The two texts, unit by unit</source>
        <translation>Die beiden Texte, Einheit für Einheit</translation>
    </message>
    <message>
        <source>The words could not be compared; compare the two texts again.</source>
        <translation>Die Wörter konnten nicht verglichen werden; die beiden Texte erneut vergleichen.</translation>
    </message>
    <message>
        <source>There is no file “{name}”. Check the path, or choose another file.</source>
        <translation>Es gibt keine Datei „{name}“. Den Pfad prüfen oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>There is no file “{name}”: a part of its path is no folder. Check the path.</source>
        <translation>Es gibt keine Datei „{name}“: Ein Teil ihres Pfads ist kein Ordner. Den Pfad prüfen.</translation>
    </message>
    <message>
        <source>There is no such page.</source>
        <translation>Diese Seite gibt es nicht.</translation>
    </message>
    <message>
        <source>There is not enough memory for {doing}. Close other programs, or split the text.</source>
        <translation>Der Arbeitsspeicher reicht nicht zum {doing}. Andere Programme schließen oder den Text teilen.</translation>
    </message>
    <message>
        <source>This computer has no font for {letters}: they are printed as boxes or not at all.</source>
        <translation>Dieser Computer hat keine Schriftart für {letters}: Gedruckt werden Kästchen oder nichts.</translation>
    </message>
    <message>
        <source>This system lacks a part that printing needs (on Linux: libcups2). Save as PDF works without it.</source>
        <translation>Diesem System fehlt ein Teil, der zum Drucken nötig ist (unter Linux: libcups2). „Als PDF speichern“ geht auch ohne.</translation>
    </message>
    <message>
        <source>Tibetan</source>
        <translation>Tibetisch</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>Türkisch</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Unpack it and open the document in it.</source>
        <translation>Entpacken und das Dokument darin öffnen.</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Vietnamesisch</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>Word-Dokumente</translation>
    </message>
    <message>
        <source>Words always marked: {pairs}.</source>
        <translation>Immer markierte Wörter: {pairs}.</translation>
    </message>
    <message>
        <source>Words treated as equal: {pairs}.</source>
        <translation>Gleichgesetzte Wörter: {pairs}.</translation>
    </message>
    <message>
        <source>You may not write {name} in {folder}. Choose another folder.</source>
        <translation>{name} darf nicht in {folder} geschrieben werden. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>Your names are left out: in line {line} of {file} write [same], [titles] or [common] instead of {said}, and start Diptych again.</source>
        <translation>Die eigenen Namen bleiben unberücksichtigt: In Zeile {line} von {file} [same], [titles] oder [common] statt {said} schreiben und Diptych neu starten.</translation>
    </message>
    <message>
        <source>Your share of the disk is used up, so {name} was not written. Choose another disk.</source>
        <translation>Der eigene Anteil am Datenträger ist verbraucht, darum wurde {name} nicht geschrieben. Einen anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation>ein DjVu-Dokument</translation>
    </message>
    <message>
        <source>a FictionBook</source>
        <translation>ein FictionBook</translation>
    </message>
    <message>
        <source>a Kindle book</source>
        <translation>ein Kindle-Buch</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>ein PDF-Dokument</translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <translation>ein PostScript-Dokument</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>eine PowerPoint-Präsentation</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>ein Word-Dokument</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>eine Datenbank</translation>
    </message>
    <message>
        <source>a document of Microsoft Office</source>
        <translation>ein Microsoft-Office-Dokument</translation>
    </message>
    <message>
        <source>a document with a password</source>
        <translation>ein Dokument mit Passwort</translation>
    </message>
    <message>
        <source>a few seconds left</source>
        <translation>noch wenige Sekunden</translation>
    </message>
    <message>
        <source>a name, number, date or quotation that differs, or what you always want to be marked</source>
        <translation>abweichender Name, Zahl, Datum oder Zitat, oder was immer markiert sein soll</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>ein Bild</translation>
    </message>
    <message>
        <source>a picture or a recording</source>
        <translation>ein Bild oder eine Aufnahme</translation>
    </message>
    <message>
        <source>a program</source>
        <translation>ein Programm</translation>
    </message>
    <message>
        <source>a recording</source>
        <translation>eine Aufnahme</translation>
    </message>
    <message>
        <source>a web page</source>
        <translation>eine Webseite</translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation>ein ZIP-Archiv</translation>
    </message>
    <message>
        <source>about a minute left</source>
        <translation>noch etwa eine Minute</translation>
    </message>
    <message>
        <source>about an hour left</source>
        <translation>noch etwa eine Stunde</translation>
    </message>
    <message>
        <source>about {count} hours left</source>
        <translation>noch etwa {count} Stunden</translation>
    </message>
    <message>
        <source>about {count} minutes left</source>
        <translation>noch etwa {count} Minuten</translation>
    </message>
    <message>
        <source>about {count} seconds left</source>
        <translation>noch etwa {count} Sekunden</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>aligned by meaning</source>
        <translation>nach Bedeutung zugeordnet</translation>
    </message>
    <message>
        <source>aligned by meaning ({model})</source>
        <translation>nach Bedeutung zugeordnet ({model})</translation>
    </message>
    <message>
        <source>aligned by shared words</source>
        <translation>nach gemeinsamen Wörtern zugeordnet</translation>
    </message>
    <message>
        <source>an Apple iWork document</source>
        <translation>ein Apple-iWork-Dokument</translation>
    </message>
    <message>
        <source>an EPUB book</source>
        <translation>ein EPUB-Buch</translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation>eine Excel-Arbeitsmappe</translation>
    </message>
    <message>
        <source>an OpenDocument presentation</source>
        <translation>eine OpenDocument-Präsentation</translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet</source>
        <translation>eine OpenDocument-Tabelle</translation>
    </message>
    <message>
        <source>an OpenDocument text</source>
        <translation>ein OpenDocument-Text</translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation>ein RTF-Dokument</translation>
    </message>
    <message>
        <source>an archive</source>
        <translation>ein Archiv</translation>
    </message>
    <message>
        <source>bad character in group name</source>
        <translation>unzulässiges Zeichen im Gruppennamen</translation>
    </message>
    <message>
        <source>bad character range</source>
        <translation>unzulässiger Zeichenbereich</translation>
    </message>
    <message>
        <source>bad escape (end of pattern)</source>
        <translation>Rückstrich am Ende</translation>
    </message>
    <message>
        <source>capital and small letters</source>
        <translation>Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>check</source>
        <translation>prüfen</translation>
    </message>
    <message>
        <source>choose another model, or the one that is installed with Diptych</source>
        <translation>ein anderes Modell wählen oder das mit Diptych installierte</translation>
    </message>
    <message>
        <source>comparing the two texts</source>
        <translation>Vergleichen der beiden Texte</translation>
    </message>
    <message>
        <source>comparing words</source>
        <translation>Vergleichen der Wörter</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>differs in these letters</source>
        <translation>weicht in diesen Buchstaben ab</translation>
    </message>
    <message>
        <source>emptying the store</source>
        <translation>Leeren des Satzspeichers</translation>
    </message>
    <message>
        <source>expected }</source>
        <translation>} erwartet</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>Fakt</translation>
    </message>
    <message>
        <source>grading words</source>
        <translation>Bewerten der Wörter</translation>
    </message>
    <message>
        <source>how numbers are written</source>
        <translation>Schreibweise von Zahlen</translation>
    </message>
    <message>
        <source>invalid group reference</source>
        <translation>Verweis auf eine fehlende Gruppe</translation>
    </message>
    <message>
        <source>it could not be written to “{file}”; see to room and permission there</source>
        <translation>es ließ sich nicht nach „{file}“ schreiben; dort für Platz und Berechtigung sorgen</translation>
    </message>
    <message>
        <source>it is not installed</source>
        <translation>es ist nicht installiert</translation>
    </message>
    <message>
        <source>its weights are damaged</source>
        <translation>seine Gewichte sind beschädigt</translation>
    </message>
    <message>
        <source>its weights cannot be read</source>
        <translation>seine Gewichte sind nicht lesbar</translation>
    </message>
    <message>
        <source>lett/e/r/lett/o/r</source>
        <translation>W/o/rt/W/e/rt</translation>
    </message>
    <message>
        <source>likely link</source>
        <translation>wahrscheinliche Verknüpfung</translation>
    </message>
    <message>
        <source>may not say the same, and is to be checked</source>
        <translation>sagt vielleicht nicht dasselbe und ist zu prüfen</translation>
    </message>
    <message>
        <source>min repeat greater than max repeat</source>
        <translation>kleinste Wiederholung größer als die größte</translation>
    </message>
    <message>
        <source>missing )</source>
        <translation>) fehlt</translation>
    </message>
    <message>
        <source>missing ]</source>
        <translation>] fehlt</translation>
    </message>
    <message>
        <source>missing group name</source>
        <translation>Gruppenname fehlt</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>moved: its counterpart is unit {unit}, similarity {percent} %</source>
        <translation>verschoben: Die Entsprechung ist Einheit {unit}, Ähnlichkeit {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>moved: its counterpart is unit {unit}, unsure link, similarity {percent} %</source>
        <translation>verschoben: Die Entsprechung ist Einheit {unit}, unsichere Verknüpfung, Ähnlichkeit {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>multiple repeat</source>
        <translation>mehrfache Wiederholung</translation>
    </message>
    <message>
        <source>name, number, date or quotation that differs</source>
        <translation>abweichender Name, Zahl, Datum oder Zitat</translation>
    </message>
    <message>
        <source>no connection could be made; look at the network and try again</source>
        <translation>es kam keine Verbindung zustande; das Netz prüfen und noch einmal versuchen</translation>
    </message>
    <message>
        <source>not all words are judged by their meaning</source>
        <translation>nicht alle Wörter sind nach ihrer Bedeutung beurteilt</translation>
    </message>
    <message>
        <source>nothing to repeat</source>
        <translation>nichts zu wiederholen</translation>
    </message>
    <message>
        <source>only case, punctuation or small words differ; marked where all words are shown</source>
        <translation>nur Groß- und Kleinschreibung, Zeichensetzung oder kleine Wörter weichen ab; markiert, wo alle Wörter gezeigt werden</translation>
    </message>
    <message>
        <source>only on the left</source>
        <translation>nur links</translation>
    </message>
    <message>
        <source>only on the right</source>
        <translation>nur rechts</translation>
    </message>
    <message>
        <source>other words stand on the other side</source>
        <translation>auf der anderen Seite stehen andere Wörter</translation>
    </message>
    <message>
        <source>other/words</source>
        <translation>andere/Wörter</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>Seite {page}</translation>
    </message>
    <message>
        <source>page {page} of {count}</source>
        <translation>Seite {page} von {count}</translation>
    </message>
    <message>
        <source>plain text</source>
        <translation>reiner Text</translation>
    </message>
    <message>
        <source>punctuation</source>
        <translation>Zeichensetzung</translation>
    </message>
    <message>
        <source>reading the text</source>
        <translation>Lesen des Textes</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>repeat count too big</source>
        <translation>Wiederholungszahl zu groß</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>reworded</source>
        <translation>umformuliert</translation>
    </message>
    <message>
        <source>says about the same</source>
        <translation>sagt etwa dasselbe</translation>
    </message>
    <message>
        <source>says about the same in other words</source>
        <translation>sagt etwa dasselbe mit anderen Wörtern</translation>
    </message>
    <message>
        <source>see unit {unit}</source>
        <translation>siehe Einheit {unit}</translation>
    </message>
    <message>
        <source>similarity {percent} %</source>
        <translation>Ähnlichkeit {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>slight</source>
        <translation>gering</translation>
    </message>
    <message>
        <source>something went wrong on the way ({kind}); try again later</source>
        <translation>unterwegs ist etwas schiefgegangen ({kind}); später noch einmal versuchen</translation>
    </message>
    <message>
        <source>stand for each other</source>
        <translation>stehen füreinander</translation>
    </message>
    <message>
        <source>stands elsewhere in the unit</source>
        <translation>steht anderswo in der Einheit</translation>
    </message>
    <message>
        <source>stands on the left only</source>
        <translation>steht nur links</translation>
    </message>
    <message>
        <source>stands on the right only</source>
        <translation>steht nur rechts</translation>
    </message>
    <message>
        <source>style of quotation marks</source>
        <translation>Form der Anführungszeichen</translation>
    </message>
    <message>
        <source>sure link</source>
        <translation>sichere Verknüpfung</translation>
    </message>
    <message>
        <source>sure, likely, unsure link</source>
        <translation>sichere, wahrscheinliche, unsichere Verknüpfung</translation>
    </message>
    <message>
        <source>symbols such as “{symbol}”</source>
        <translation>Symbole wie „{symbol}“</translation>
    </message>
    <message>
        <source>text that matches {expression}</source>
        <translation>Text, auf den {expression} passt</translation>
    </message>
    <message>
        <source>the unit stands elsewhere</source>
        <translation>die Einheit steht anderswo</translation>
    </message>
    <message>
        <source>there is no model of this name that everybody may have; look at its spelling</source>
        <translation>ein allgemein zugängliches Modell dieses Namens gibt es nicht; die Schreibweise prüfen</translation>
    </message>
    <message>
        <source>unbalanced parenthesis</source>
        <translation>überzählige Klammer</translation>
    </message>
    <message>
        <source>unit {first} bears no mark, not printed</source>
        <translation>Einheit {first} trägt keine Markierung und ist nicht gedruckt</translation>
    </message>
    <message>
        <source>unit {first} is the same, not printed</source>
        <translation>Einheit {first} ist gleich und nicht gedruckt</translation>
    </message>
    <message>
        <source>units {first}–{last} are the same, not printed</source>
        <translation>Einheiten {first}–{last} sind gleich und nicht gedruckt</translation>
    </message>
    <message>
        <source>units {first}–{last} bear no marks, not printed</source>
        <translation>Einheiten {first}–{last} tragen keine Markierungen und sind nicht gedruckt</translation>
    </message>
    <message>
        <source>unknown error</source>
        <translation>unbekannter Fehler</translation>
    </message>
    <message>
        <source>unknown extension</source>
        <translation>unbekannte Erweiterung</translation>
    </message>
    <message>
        <source>unknown fault</source>
        <translation>unbekannter Fehler</translation>
    </message>
    <message>
        <source>unknown group</source>
        <translation>unbekannte Gruppe</translation>
    </message>
    <message>
        <source>unknown property</source>
        <translation>unbekannte Eigenschaft</translation>
    </message>
    <message>
        <source>unsure link</source>
        <translation>unsichere Verknüpfung</translation>
    </message>
    <message>
        <source>unterminated character set</source>
        <translation>Zeichenklasse ohne Ende</translation>
    </message>
    <message>
        <source>web pages</source>
        <translation>Webseiten</translation>
    </message>
    <message>
        <source>white space within words</source>
        <translation>Leerraum in Wörtern</translation>
    </message>
    <message>
        <source>word differences are not complete</source>
        <translation>die Wortunterschiede sind nicht vollständig</translation>
    </message>
    <message>
        <source>{count} characters of the file could not be decoded; � stands in the place.</source>
        <translation>{count} Zeichen der Datei ließen sich nicht entschlüsseln; an ihrer Stelle steht �.</translation>
    </message>
    <message>
        <source>{count} linked</source>
        <translation>{count} verknüpft</translation>
    </message>
    <message>
        <source>{count} moved</source>
        <translation>{count} verschoben</translation>
    </message>
    <message>
        <source>{count} only left</source>
        <translation>{count} nur links</translation>
    </message>
    <message>
        <source>{count} only right</source>
        <translation>{count} nur rechts</translation>
    </message>
    <message>
        <source>{count} paragraph</source>
        <translation>{count} Absatz</translation>
    </message>
    <message>
        <source>{count} paragraphs</source>
        <translation>{count} Absätze</translation>
    </message>
    <message>
        <source>{count} word</source>
        <translation>{count} Wort</translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation>{count} Wörter</translation>
    </message>
    <message>
        <source>{folder} can only be read, so {name} was not written. Choose another folder.</source>
        <translation>{folder} lässt sich nur lesen, darum wurde {name} nicht geschrieben. Einen anderen Ordner wählen.</translation>
    </message>
    <message>
        <source>{folder} is not a folder, so {name} was not written. Choose another.</source>
        <translation>{folder} ist kein Ordner, darum wurde {name} nicht geschrieben. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>{left} and {right}</source>
        <translation>{left} und {right}</translation>
    </message>
    <message>
        <source>{link}, similarity {percent} %</source>
        <translation>{link}, Ähnlichkeit {percent}&#xa0;%</translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}). Choose another place.</source>
        <translation>{name} konnte nicht geschrieben werden ({reason}). Einen anderen Ort wählen.</translation>
    </message>
    <message>
        <source>{name} is a folder. Choose another name.</source>
        <translation>{name} ist ein Ordner. Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>{name} is too large for its disk and was not written. Choose another disk.</source>
        <translation>{name} ist zu groß für den Datenträger und wurde nicht geschrieben. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <source>{reason} This text seems to be the cause.</source>
        <translation>{reason} Dieser Text scheint die Ursache zu sein.</translation>
    </message>
    <message>
        <source>{seem}, but the installed model knows English only; so sentences are aligned by the words and letters they share. To align them by meaning, choose a multilingual model, such as {model} (Edit &gt; Sentence Model…, or --model).</source>
        <translation>{seem}, aber das installierte Modell kann nur Englisch; darum sind die Sätze nach gemeinsamen Wörtern und Buchstaben zugeordnet. Für eine Zuordnung nach Bedeutung ein mehrsprachiges Modell wählen, zum Beispiel {model} (Bearbeiten &gt; Satzmodell …, oder --model).</translation>
    </message>
    <message>
        <source>{written} is no name for a file here. Choose another.</source>
        <translation>{written} ist hier kein Dateiname. Einen anderen wählen.</translation>
    </message>
    <message>
        <source>“{encoding}” is no text encoding known here. Use a name such as utf-8, windows-1252 or shift_jis.</source>
        <translation>„{encoding}“ ist keine hier bekannte Zeichenkodierung. Einen Namen wie utf-8, windows-1252 oder shift_jis verwenden.</translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}). Check the disk, or choose another file.</source>
        <translation>„{name}“ ist nicht lesbar ({reason}). Den Datenträger prüfen oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>“{name}” goes on and on; a document may have 64 MB. Split it into parts and compare those.</source>
        <translation>„{name}“ nimmt kein Ende; ein Dokument darf 64 MB haben. In Teile zerlegen und diese vergleichen.</translation>
    </message>
    <message>
        <source>“{name}” has {count} characters; a document may have {limit}. Split it into parts and compare those.</source>
        <translation>„{name}“ hat {count} Zeichen; ein Dokument darf {limit} haben. In Teile zerlegen und diese vergleichen.</translation>
    </message>
    <message>
        <source>“{name}” has {count} paragraphs; a document may have {limit}. Split it into parts and compare those.</source>
        <translation>„{name}“ hat {count} Absätze; ein Dokument darf {limit} haben. In Teile zerlegen und diese vergleichen.</translation>
    </message>
    <message>
        <source>“{name}” has {size} MB; a document may have 64 MB. Split it into parts and compare those.</source>
        <translation>„{name}“ hat {size} MB; ein Dokument darf 64 MB haben. In Teile zerlegen und diese vergleichen.</translation>
    </message>
    <message>
        <source>“{name}” holds binary data, not text. Choose a text document, or save it as plain text (.txt) first.</source>
        <translation>„{name}“ enthält Binärdaten, keinen Text. Ein Textdokument wählen oder zuerst als reinen Text (.txt) speichern.</translation>
    </message>
    <message>
        <source>“{name}” holds no sentence model that can be read; {other}.</source>
        <translation>„{name}“ enthält kein lesbares Satzmodell; {other}.</translation>
    </message>
    <message>
        <source>“{name}” holds no sentence model with weights as safetensors; {other}.</source>
        <translation>„{name}“ enthält kein Satzmodell mit Gewichten als safetensors; {other}.</translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose a document in it.</source>
        <translation>„{name}“ ist ein Ordner. Ein Dokument darin wählen.</translation>
    </message>
    <message>
        <source>“{name}” is a link that leads back to itself. Choose the file that it was meant for.</source>
        <translation>„{name}“ ist eine Verknüpfung, die auf sich selbst zeigt. Die Datei wählen, für die sie gedacht war.</translation>
    </message>
    <message>
        <source>“{name}” is a pipe, not a file. Save what comes out of it in a file and open that.</source>
        <translation>„{name}“ ist eine Pipe, keine Datei. Was sie liefert, in einer Datei speichern und diese öffnen.</translation>
    </message>
    <message>
        <source>“{name}” is a socket or a device, not a document. Choose a file.</source>
        <translation>„{name}“ ist ein Socket oder ein Gerät, kein Dokument. Eine Datei wählen.</translation>
    </message>
    <message>
        <source>“{name}” is neither a folder nor the name of a sentence model; {other}.</source>
        <translation>„{name}“ ist weder ein Ordner noch der Name eines Satzmodells; {other}.</translation>
    </message>
    <message>
        <source>“{name}” is not written in {encoding}: the byte at position {position} does not fit. Choose another encoding, or let the program find out.</source>
        <translation>„{name}“ ist nicht in {encoding} geschrieben: Das Byte an Stelle {position} passt nicht. Eine andere Zeichenkodierung wählen oder das Programm suchen lassen.</translation>
    </message>
    <message>
        <source>“{name}” is {noun}. {remedy}</source>
        <translation>„{name}“ ist {noun}. {remedy}</translation>
    </message>
    <message>
        <source>“{name}” may not be read. Change its permissions, or choose another file.</source>
        <translation>„{name}“ darf nicht gelesen werden. Die Berechtigungen ändern oder eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>− only left    + only right    ≠ differs    ? unsure</source>
        <translation>− nur links    + nur rechts    ≠ verschieden    ? unsicher</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Landscape</source>
        <translation>&amp;Querformat</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Line height</source>
        <translation>&amp;Zeilenhöhe</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>&amp;Markierungen</translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation>&amp;Bewegung</translation>
    </message>
    <message>
        <source>&amp;Open the last pair again</source>
        <translation>Das letzte Paar wieder &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Reading mode</source>
        <translation>&amp;Leseansicht</translation>
    </message>
    <message>
        <source>&amp;Remember the pairs that were compared</source>
        <translation>&amp;Verglichene Paare merken</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>G&amp;röße</translation>
    </message>
    <message>
        <source>&amp;Units around differences</source>
        <translation>&amp;Einheiten um Unterschiede</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>All words</source>
        <translation>Alle Wörter</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Case, punctuation, how numbers are written, words, expressions of your own.</source>
        <translation>Groß- und Kleinschreibung, Zeichensetzung, Schreibweise von Zahlen, Wörter, eigene Ausdrücke.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Facts only</source>
        <translation>Nur Fakten</translation>
    </message>
    <message>
        <source>Finds sentences that mean the same; another one may know more languages.</source>
        <translation>Findet Sätze mit gleicher Bedeutung; ein anderes kann mehr Sprachen verstehen.</translation>
    </message>
    <message>
        <source>From line to line, in sizes of the face.</source>
        <translation>Von Zeile zu Zeile, in Schriftgrößen.</translation>
    </message>
    <message>
        <source>High contrast, dark</source>
        <translation>Hoher Kontrast, dunkel</translation>
    </message>
    <message>
        <source>High contrast, light</source>
        <translation>Hoher Kontrast, hell</translation>
    </message>
    <message>
        <source>How much of what differs is marked.</source>
        <translation>Wie viel von dem markiert ist, was abweicht.</translation>
    </message>
    <message>
        <source>How the two texts are laid out; the View menu changes it for one window.</source>
        <translation>Wie die beiden Texte angeordnet sind; das Menü „Ansicht“ ändert es für ein Fenster.</translation>
    </message>
    <message>
        <source>L&amp;egend of the marks on each page</source>
        <translation>L&amp;egende der Markierungen auf jeder Seite</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Line len&amp;gth</source>
        <translation>Zeilenlän&amp;ge</translation>
    </message>
    <message>
        <source>Little</source>
        <translation>Wenig</translation>
    </message>
    <message>
        <source>Much</source>
        <translation>Viel</translation>
    </message>
    <message>
        <source>No line gets longer than this, however wide the window is.</source>
        <translation>Länger wird keine Zeile, wie breit das Fenster auch ist.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Of menus and messages; another one is spoken when Diptych is started again.</source>
        <translation>Der Menüs und Meldungen; eine andere gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Eine</translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation>Papie&amp;r</translation>
    </message>
    <message>
        <source>Print in &amp;colour</source>
        <translation>&amp;Farbig drucken</translation>
    </message>
    <message>
        <source>Print in the reading &amp;face of the screen</source>
        <translation>In der &amp;Leseschrift des Bildschirms drucken</translation>
    </message>
    <message>
        <source>Print only &amp;differences</source>
        <translation>Nur U&amp;nterschiede drucken</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Prose: running paragraphs</source>
        <translation>Fließtext: laufende Absätze</translation>
    </message>
    <message>
        <source>Reading &amp;face</source>
        <translation>&amp;Leseschrift</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Verringert</translation>
    </message>
    <message>
        <source>Reduced: no blinking cursor, and nothing fades or slides.</source>
        <translation>Verringert: Kein Cursor blinkt, nichts blendet oder gleitet.</translation>
    </message>
    <message>
        <source>Rows: unit beside unit</source>
        <translation>Zeilen: Einheit neben Einheit</translation>
    </message>
    <message>
        <source>S&amp;entence model</source>
        <translation>&amp;Satzmodell</translation>
    </message>
    <message>
        <source>Show the &amp;overview at the right edge</source>
        <translation>&amp;Übersicht am rechten Rand zeigen</translation>
    </message>
    <message>
        <source>Show unit &amp;numbers</source>
        <translation>&amp;Nummern der Einheiten zeigen</translation>
    </message>
    <message>
        <source>Single column: both in one text</source>
        <translation>Einspaltig: beide in einem Text</translation>
    </message>
    <message>
        <source>Size of the text at 100 %; zooming multiplies it.</source>
        <translation>Größe des Textes bei 100&#xa0;%; der Zoom vervielfacht sie.</translation>
    </message>
    <message>
        <source>Space &amp;between units</source>
        <translation>&amp;Abstand zwischen Einheiten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>The face of the two texts; letters that it lacks are taken from others.</source>
        <translation>Die Schrift der beiden Texte; Zeichen, die ihr fehlen, kommen aus anderen.</translation>
    </message>
    <message>
        <source>Three</source>
        <translation>Drei</translation>
    </message>
    <message>
        <source>Units &amp;around each of them</source>
        <translation>Einheiten dar&amp;um herum</translation>
    </message>
    <message>
        <source>Usual ({})</source>
        <translation>Üblich ({})</translation>
    </message>
    <message>
        <source>Usual in your country</source>
        <translation>Im eigenen Land üblich</translation>
    </message>
    <message>
        <source>What counts as a &amp;difference</source>
        <translation>Was als &amp;Unterschied zählt</translation>
    </message>
    <message>
        <source>What stays to be read around each difference where the rest is folded away.</source>
        <translation>Was um jeden Unterschied zu lesen bleibt, wo der Rest eingeklappt ist.</translation>
    </message>
    <message>
        <source>When Diptych is started without documents.</source>
        <translation>Wenn Diptych ohne Dokumente gestartet wird.</translation>
    </message>
    <message>
        <source>Where they are and how they were read, never what they say.</source>
        <translation>Wo sie liegen und wie sie gelesen wurden, nie ihren Inhalt.</translation>
    </message>
    <message>
        <source>letters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>pt</source>
        <translation>pt</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Larger or smaller text</source>
        <translation>Größerer oder kleinerer Text</translation>
    </message>
    <message>
        <source>Menu of what is in focus</source>
        <translation>Menü zu dem, was im Fokus ist</translation>
    </message>
    <message>
        <source>Next part of the window, or the one before</source>
        <translation>Nächster Teil des Fensters oder der davor</translation>
    </message>
    <message>
        <source>Open what is folded away</source>
        <translation>Eingeklapptes öffnen</translation>
    </message>
    <message>
        <source>Scroll</source>
        <translation>Scrollen</translation>
    </message>
    <message>
        <source>Select letters and lines</source>
        <translation>Zeichen und Zeilen auswählen</translation>
    </message>
    <message>
        <source>Select to the end of the line, or of the text</source>
        <translation>Bis zum Ende der Zeile oder des Textes auswählen</translation>
    </message>
    <message>
        <source>Select words</source>
        <translation>Wörter auswählen</translation>
    </message>
    <message>
        <source>Take back a selection, close a bar or a panel</source>
        <translation>Eine Auswahl aufheben, eine Leiste schließen</translation>
    </message>
    <message>
        <source>To the beginning or the end</source>
        <translation>Zum Anfang oder zum Ende</translation>
    </message>
    <message>
        <source>Turn a page</source>
        <translation>Eine Seite weiter oder zurück</translation>
    </message>
    <message>
        <source>Turn pages by the wheel</source>
        <translation>Mit dem Mausrad blättern</translation>
    </message>
</context>
<context>
    <name>walk_words</name>
    <message>
        <source>No difference is marked.</source>
        <translation>Kein Unterschied ist markiert.</translation>
    </message>
    <message>
        <source>No further difference is marked above.</source>
        <translation>Weiter oben ist kein Unterschied markiert.</translation>
    </message>
    <message>
        <source>No further difference is marked below.</source>
        <translation>Weiter unten ist kein Unterschied markiert.</translation>
    </message>
    <message>
        <source>No further words are marked above.</source>
        <translation>Weiter oben sind keine Wörter markiert.</translation>
    </message>
    <message>
        <source>No further words are marked below.</source>
        <translation>Weiter unten sind keine Wörter markiert.</translation>
    </message>
    <message>
        <source>No unit is in focus to be copied.</source>
        <translation>Keine Einheit zum Kopieren ist im Fokus.</translation>
    </message>
    <message>
        <source>No unit is in focus yet.</source>
        <translation>Noch ist keine Einheit im Fokus.</translation>
    </message>
    <message>
        <source>Nothing is selected to be copied.</source>
        <translation>Nichts zum Kopieren ist ausgewählt.</translation>
    </message>
    <message>
        <source>Only facts and text on one side are marked now.</source>
        <translation>Jetzt sind nur Fakten und Text auf einer Seite markiert.</translation>
    </message>
    <message>
        <source>Only some of the units are shown.</source>
        <translation>Nur ein Teil der Einheiten wird angezeigt.</translation>
    </message>
    <message>
        <source>Small differences are not marked now.</source>
        <translation>Kleine Unterschiede sind jetzt nicht markiert.</translation>
    </message>
    <message>
        <source>Some kinds of findings are hidden.</source>
        <translation>Einige Arten von Befunden sind ausgeblendet.</translation>
    </message>
    <message>
        <source>The unit in focus has not been moved.</source>
        <translation>Die Einheit im Fokus wurde nicht verschoben.</translation>
    </message>
    <message>
        <source>There is no further finding above.</source>
        <translation>Weiter oben gibt es keinen Befund.</translation>
    </message>
    <message>
        <source>There is no further finding below.</source>
        <translation>Weiter unten gibt es keinen Befund.</translation>
    </message>
    <message>
        <source>There is no further unsure link above.</source>
        <translation>Weiter oben gibt es keine unsichere Verknüpfung.</translation>
    </message>
    <message>
        <source>There is no further unsure link below.</source>
        <translation>Weiter unten gibt es keine unsichere Verknüpfung.</translation>
    </message>
    <message>
        <source>This is the first unit.</source>
        <translation>Dies ist die erste Einheit.</translation>
    </message>
    <message>
        <source>This is the last unit.</source>
        <translation>Dies ist die letzte Einheit.</translation>
    </message>
    <message>
        <source>Words are still being compared.</source>
        <translation>Wörter werden noch verglichen.</translation>
    </message>
</context>
<context>
    <name>why</name>
    <message>
        <source>Another form of the word</source>
        <translation>Andere Form des Wortes</translation>
    </message>
    <message>
        <source>Another kind of quotation mark</source>
        <translation>Andere Form der Anführungszeichen</translation>
    </message>
    <message>
        <source>Capital and small letters differ</source>
        <translation>Groß- und Kleinschreibung verschieden</translation>
    </message>
    <message>
        <source>Ignored by your rules</source>
        <translation>Nach eigenen Regeln ignoriert</translation>
    </message>
    <message>
        <source>Moved within the unit</source>
        <translation>Innerhalb der Einheit verschoben</translation>
    </message>
    <message>
        <source>Only on the left</source>
        <translation>Nur links</translation>
    </message>
    <message>
        <source>Only on the right</source>
        <translation>Nur rechts</translation>
    </message>
    <message>
        <source>Only small words differ</source>
        <translation>Nur kleine Wörter weichen ab</translation>
    </message>
    <message>
        <source>Only the punctuation differs</source>
        <translation>Nur die Zeichensetzung weicht ab</translation>
    </message>
    <message>
        <source>Other words stand on the other side</source>
        <translation>Auf der anderen Seite stehen andere Wörter</translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation>Umformuliert</translation>
    </message>
    <message>
        <source>Says the same in another way</source>
        <translation>Sagt dasselbe auf andere Weise</translation>
    </message>
    <message>
        <source>This unit is too long to be compared word by word everywhere</source>
        <translation>Diese Einheit ist zu lang, um überall Wort für Wort verglichen zu werden</translation>
    </message>
    <message>
        <source>Written together or apart</source>
        <translation>Zusammen- oder getrenntgeschrieben</translation>
    </message>
    <message>
        <source>You treat these words as equal</source>
        <translation>Diese Wörter sind gleichgesetzt</translation>
    </message>
    <message>
        <source>{}, similarity {}</source>
        <translation>{}, Ähnlichkeit {}</translation>
    </message>
</context>
<context>
    <name>word_pair</name>
    <message>
        <source>“{}” has no counterpart on the left</source>
        <translation>„{}“ hat links keine Entsprechung</translation>
    </message>
    <message>
        <source>“{}” has no counterpart on the right</source>
        <translation>„{}“ hat rechts keine Entsprechung</translation>
    </message>
    <message>
        <source>“{}” on the left, “{}” on the right</source>
        <translation>„{}“ links, „{}“ rechts</translation>
    </message>
    <message>
        <source>“{}”: its words have not been compared yet</source>
        <translation>„{}“: die Wörter sind noch nicht verglichen</translation>
    </message>
</context>
</TS>
