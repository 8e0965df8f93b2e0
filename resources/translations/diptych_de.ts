<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>ColumnHeader</name>
    <message>
        <source>Click to open another document on this side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>The two documents, unit by unit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <source>Comparing by meaning…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing sentences…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing words…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DifferencesPanel</name>
    <message>
        <source>All differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All differences · {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences are listed here as soon as two documents are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences · {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The units with differences are hidden by the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are still being compared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropLight</name>
    <message>
        <source>Drop to show it on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to show it on the right</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop a document here, or choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take this document away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>empty: choose, drop or paste a document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Expressions</name>
    <message>
        <source>&amp;Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A regular expression, such as \[\d+\]</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A text to try it on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches nowhere in this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches once in this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Matches {} times in this text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own regular expressions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text that matches one of these &amp;expressions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression that is being written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it here:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileWatch</name>
    <message>
        <source>Reload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} changed on disk.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterButton</name>
    <message>
        <source>Which units are shown: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message>
        <source> · from the other end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital and small letters differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find in both texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole words only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingsPanel</name>
    <message>
        <source>All kinds of findings are switched off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings are listed here as soon as two documents are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings · {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings · {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kinds of findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No number, date, name, negation or quotation differs, and no text stands on one side only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are still being compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GoBar</name>
    <message>
        <source>Go to unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number of the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such unit; write a number from 1 to {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Headers</name>
    <message>
        <source>Similarity: mean of all links by length of text; what has no counterpart counts 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>IgnoreDialog</name>
    <message>
        <source>&amp;Capital and small letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Punctuation, quotation marks aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Style of quotation marks and apostrophes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;White space within words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12,500.50, 12500.50</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences of these kinds are not shown and do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How &amp;numbers are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignore Nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lamp, lamp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>light house, lighthouse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>well-known, well known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“lamp”, «lamp», &apos;lamp&apos;</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ignoring</name>
    <message>
        <source>Change It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression “{}” takes too long on this text and ignores nothing; write it more simply.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Intake</name>
    <message>
        <source>Pasted text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no text and no document on the clipboard: copy one and paste again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tool Bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}  and  {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} and {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MissingGlyphs</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No installed font has {}; install one (on Debian: {}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No installed font has {}; install one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symbols such as “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} or {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelDialog</name>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use This Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is looked for on this computer first; you are asked before one is fetched. Models that bring programs of their own, or weights that could hold some, are not used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the Folder of a Sentence Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;orget Them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the sentence model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the sentence model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One by its &amp;name:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One in a &amp;folder:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentences that mean the same are found by a sentence-transformers model. For texts in other languages than English choose a multilingual one, such as {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So that texts are compared faster the next time, numbers that stand for the meaning of their sentences are kept on this computer, but no text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one &amp;installed with Diptych: all-MiniLM-L6-v2, for English</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Both documents are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both documents are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose Another File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing by meaning was stopped: units are aligned by the words they share.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sentence has a counterpart: these seem to be two different texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence Model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong inside Diptych: your documents are unharmed, try it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The comparison was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The left document is empty, so everything stands on the right alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The right document is empty, so everything stands on the left alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>There is no document in this: drop a file or text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} files are too many: choose one or two documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is a folder: choose two documents in it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Choose Another Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do Not Wait for It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pages follow as soon as the comparison is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing “{}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” has been written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” is written as soon as the comparison is complete.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole document: click or drag to go there</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePanel</name>
    <message>
        <source> pt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ink</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Legend of the marks on each page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Orientation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only &amp;differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units aro&amp;und each</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PagePreview</name>
    <message>
        <source>Preview of the page</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PairRow</name>
    <message>
        <source>{}  and  {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit &amp;width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next page (Page Down)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all words have been compared yet. The marks of the rest are missing so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous page (Page Up)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {}…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>{} so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RepeatedPanel</name>
    <message>
        <source>No words are replaced by the same other words in two places or more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repeated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said again and again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said again and again · {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words are still being compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words replaced again and again are listed here as soon as two documents are compared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowFilter</name>
    <message>
        <source>1 other unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 unit is the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No link is unsure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit has been moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit stands on one side only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all units to see the whole of both texts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two texts do not differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} other units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} units are the same</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RowsArea</name>
    <message>
        <source>Both documents are empty.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SentenceModel</name>
    <message>
        <source>&amp;Do Not Fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fetch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the Sentence Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetch the sentence model “{}”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the sentence model from {}: {} of {} MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is kept of sentences any more.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutDialog</name>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Close the side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the side panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SimilarityPlot</name>
    <message>
        <source>Similarity along the document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units {} to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · similarity {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · without a counterpart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>1 word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For a first look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample pair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>being read…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one story, told twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} % alike</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · now the other document</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatisticsPanel</name>
    <message>
        <source>All words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked, different</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linked, the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers are given here as soon as two documents are compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this side only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity from the beginning to the end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsure links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} words</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>1 finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sides scroll apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similarity {} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some differences ignored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} only left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} only right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} unsure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Differences</name>
    <message>
        <source>Differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs slightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, unit {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Findings</name>
    <message>
        <source>{} · unit {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, unit {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_Repeated</name>
    <message>
        <source>Click again, or press Left and Right, to go through its places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>about</name>
    <message>
        <source>About Diptych</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two variants of one document side by side, aligned sentence by sentence, their differences marked, ready to print.

Your documents never leave this computer.

MIT licence · Qt {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>actions</name>
    <message>
        <source>&amp;About Diptych</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Current Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Facts Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Forget Recent Pairs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Moved Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;On One Side Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Statistics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Swap Sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unsure Links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All &amp;Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the difference in focus, wherever the page was scrolled to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose two documents, or first one and then the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose which differences are none: case, punctuation, how numbers are written, expressions of your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare &amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;Unit as Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy both sides of the unit in focus, for a table or a message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fin&amp;d…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find words in both texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>I&amp;gnore…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the printed pages, print them or save them as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark differences of case, punctuation and small words too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark nothing but names, numbers, dates, negations and quotations that differ, and text on one side only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what may change what is said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;xt Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next &amp;Word Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Un&amp;it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next Unsure Lin&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;ther Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One text: what was removed struck through, what was added underlined</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Left…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Right…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;revious Word Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as Le&amp;ft Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste as R&amp;ight Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;vious Unsure Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previou&amp;s Finding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous Uni&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pros&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put the left document on the right, and the right one on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reloa&amp;d from Disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running paragraphs, level where one begins on both sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Said &amp;Again and Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sentence &amp;Model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side &amp;Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single Colu&amp;mn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the text or the files of the clipboard onto the side in focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit beside unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White on black, every mark in strong colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>choosing</name>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Annotated PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data for other programs (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Documents (*.txt *.text *.md *.markdown)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Two Documents (or One)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Left Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the Right Document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>decisions</name>
    <message>
        <source>Always Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Treat as Equal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undecided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wherever these words stand for each other, that is a finding (!)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wherever these words stand for each other, that is no difference (=)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>always marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>treated as equal</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Always marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negation differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negation only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negation only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On one side only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One side only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quoted only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} (to be checked)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>link_words</name>
    <message>
        <source>Unit {number} · link {link}, similarity {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit {number} · moved: stands at unit {partner} on the other side, similarity {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit {number} · only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit {number} · only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>mark_words</name>
    <message>
        <source>added: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs slightly: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>does not say the same: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved within the unit: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other words: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reworded: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to be checked: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>repeated</name>
    <message numerus="yes">
        <source>{} places</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>saying</name>
    <message>
        <source>1,234</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arabic script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bengali</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both documents are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both texts are empty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chinese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cyrillic script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devanagari script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EPUB books</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ethiopic script</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export it as plain text (.txt) and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FictionBooks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finnish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>French</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Georgian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>German</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Greek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hungarian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds no text that can be compared; choose a text document.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Italian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Japanese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Korean</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer was found. Save as PDF works without one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not all words have been compared yet; units without marks may differ.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One character of the file could not be decoded; � stands in the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the texts seems to be in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of the two texts is no longer at hand; open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only differences are printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OpenDocument texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portuguese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RTF documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {them} comes later; save it as plain text (.txt) and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the password in the program that made it, and save it as plain text (.txt).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Romanian</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong while {doing} ({name}); this is a fault of the program. Try it once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Swedish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tamil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Telugu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thai</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so {name} was not written. Make room, or choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression “{written}” cannot be read: it is too large.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression “{written}” cannot be read: {reason} at character {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The expression “{written}” takes too long on this text; write it more simply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file does not say how its characters are encoded; it was read as {name}. If letters look wrong, save it as UTF-8 and open it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} does not exist, so {name} was not written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder “{name}” of the sentence model is not there; {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines are wrapped at {width} characters; those between blank lines were joined into paragraphs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {start}… is too long. Choose a shorter one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The path of “{name}” is too long. Move the file to a shorter path and open it there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer reports a fault. Look at the printer, then print again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer takes no pages. Check that it is switched on, or save as PDF.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence model cannot be loaded ({name}). Set Diptych up again to repair the sentence model; until then texts are compared by words and letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence model could not be loaded: {reason}. Run `python3 packaging/bootstrap.py run` once more to reinstall it; until then sentences are compared by shared words.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence model “{name}” could not be fetched from {source}: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence model “{name}” could not be loaded ({reason}); {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence model “{name}” gives no numbers to compare; {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence model “{name}” has a part ({kind}) that may be a program, and Diptych runs none; {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence model “{name}” has parts outside its folder; {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence model “{name}” is not on this machine. It can be fetched from {source}: its name is sent there, nothing of your texts, and mostly some hundred megabytes come back into “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence model “{name}” keeps its weights in a form that can hold programs (pickle); Diptych reads safetensors alone: {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sentence model “{name}” wants to run a program of its own; {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The store of sentences could not be emptied; close Diptych and delete “{folder}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The texts seem to be in {language}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The two texts, unit by unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words could not be compared; compare the two texts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{name}”. Check the path, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no file “{name}”: a part of its path is no folder. Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory for {doing}. Close other programs, or split the text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no font for {letters}: they are printed as boxes or not at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This system lacks a part that printing needs (on Linux: libcups2). Save as PDF works without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unpack it and open the document in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write {name} in {folder}. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your share of the disk is used up, so {name} was not written. Choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a DjVu document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a FictionBook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Kindle book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PostScript document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document of Microsoft Office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a document with a password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a picture or a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a web page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a zip archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aligned by meaning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aligned by meaning ({model})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>aligned by shared words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Apple iWork document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an EPUB book</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an Excel workbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an OpenDocument presentation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an OpenDocument spreadsheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an OpenDocument text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an RTF document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an archive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose another model, or the one that is installed with Diptych</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing the two texts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>comparing words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>differs in these letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emptying the store</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grading words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it could not be written to “{file}”; see to room and permission there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it is not installed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its weights are damaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its weights cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lett/e/r/lett/o/r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>likely link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved: its counterpart is unit {unit}, similarity {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moved: its counterpart is unit {unit}, unsure link, similarity {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>name, number, date or quotation that differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no connection could be made; look at the network and try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other/words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {page} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>plain text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reading the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>says about the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see unit {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>similarity {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something went wrong on the way ({kind}); try again later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stand for each other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands elsewhere in the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sure, likely, unsure link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symbols such as “{symbol}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the unit stands elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no model of this name that everybody may have; look at its spelling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit {first} is the same, not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>units {first}–{last} are the same, not printed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unsure link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>word differences are not complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} characters of the file could not be decoded; � stands in the place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} linked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} only left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} only right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} paragraph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} can only be read, so {name} was not written. Choose another folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is not a folder, so {name} was not written. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{left} and {right}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{link}, similarity {percent} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be written ({reason}). Choose another place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is a folder. Choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is too large for its disk and was not written. Choose another disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{one} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{seem}, but the installed model knows English only; so sentences are aligned by the words and letters they share. To align them by meaning, choose a multilingual model, such as {model} (Edit &gt; Sentence Model…, or --model).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{written} is no name for a file here. Choose another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{encoding}” is no text encoding known here. Use a name such as utf-8, windows-1252 or shift_jis.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” cannot be read ({reason}). Check the disk, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” goes on and on; a document may have 64 MB. Split it into parts and compare those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has {count} characters; a document may have {limit}. Split it into parts and compare those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has {count} paragraphs; a document may have {limit}. Split it into parts and compare those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” has {size} MB; a document may have 64 MB. Split it into parts and compare those.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds binary data, not text. Choose a text document, or save it as plain text (.txt) first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no sentence model that can be read; {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” holds no sentence model with weights as safetensors; {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a folder. Choose a document in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a link that leads back to itself. Choose the file that it was meant for.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a pipe, not a file. Save what comes out of it in a file and open that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is a socket or a device, not a document. Choose a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is neither a folder nor the name of a sentence model; {other}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is not written in {encoding}: the byte at position {position} does not fit. Choose another encoding, or let the program find out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” is {noun}. {remedy}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{name}” may not be read. Change its permissions, or choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>− only left    + only right    ≠ differs    ? unsure</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>&amp;Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Comparison</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Differences that are none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Landscape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Line height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Movement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the last pair again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reading mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remember the pairs that were compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Units around differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Case, punctuation, how numbers are written, expressions of your own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds sentences that mean the same; another one may know more languages.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From line to line, in sizes of the face.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of what differs is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the two texts are laid out; the View menu changes it for one window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L&amp;egend of the marks on each page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Letter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line len&amp;gth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No line gets longer than this, however wide the window is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of menus and messages; another one is spoken when Diptych is started again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pape&amp;r</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print in &amp;colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print in the reading &amp;face of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print only &amp;differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prose: running paragraphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading &amp;face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reduced: no blinking cursor, and nothing fades or slides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows: unit beside unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;entence model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;overview at the right edge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show unit &amp;numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single column: both in one text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the text at 100 %; zooming multiplies it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space &amp;between units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The face of the two texts; letters that it lacks are taken from others.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Three</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units &amp;around each of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usual in your country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What stays to be read around each difference where the rest is folded away.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When Diptych is started without documents.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where they are and how they were read, never what they say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pt</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>walk_words</name>
    <message>
        <source>No difference is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further difference is marked above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further difference is marked below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further words are marked above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No further words are marked below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit is in focus to be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No unit is in focus yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected to be copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only facts and text on one side are marked now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only some of the units are shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small differences are not marked now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The unit in focus has not been moved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no further finding above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no further finding below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no further unsure link above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no further unsure link below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the first unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the last unit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words are still being compared.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>why</name>
    <message>
        <source>Another form of the word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another kind of quotation mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capital and small letters differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ignored by your rules</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moved within the unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the punctuation differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other words stand on the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reworded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written together or apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}, similarity {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>word_pair</name>
    <message>
        <source>“{}” has no counterpart on the left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” has no counterpart on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}” on the left, “{}” on the right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{}”: its words have not been compared yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
