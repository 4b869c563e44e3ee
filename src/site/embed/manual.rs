//! The words of the page about embedding. Types and names of messages stand as code and are the same in every language.

use region_core::admin::Language;

/// Value and name of a choice.
type Choices = &'static [(&'static str, &'static str)];

/// Everything the page says.
pub(super) struct Manual {
    pub(super) title: &'static str,
    pub(super) lead: &'static str,
    pub(super) ready_made: &'static str,
    pub(super) ready_made_text: &'static str,
    pub(super) preview: &'static str,
    pub(super) snippet: &'static str,
    pub(super) copy: &'static str,
    pub(super) copied: &'static str,
    pub(super) unknown: &'static str,
    pub(super) skip: &'static str,
    pub(super) labels: Labels,
    /// How a snippet is built.
    pub(super) ways: Choices,
    /// What it shows: map, profile, list, card.
    pub(super) views: Choices,
    pub(super) levels: Choices,
    pub(super) themes: Choices,
    pub(super) clicks: Choices,
    /// Heading and HTML.
    pub(super) sections: Choices,
}

/// Names of the form's fields.
pub(super) struct Labels {
    pub(super) way: &'static str,
    pub(super) view: &'static str,
    pub(super) place: &'static str,
    pub(super) whole_region: &'static str,
    pub(super) level: &'static str,
    pub(super) field: &'static str,
    pub(super) all: &'static str,
    pub(super) layer: &'static str,
    pub(super) none: &'static str,
    pub(super) language: &'static str,
    pub(super) theme: &'static str,
    pub(super) click: &'static str,
    pub(super) width: &'static str,
    pub(super) height: &'static str,
}

/// The words of a language.
pub(super) fn manual(language: Language) -> &'static Manual {
    match language {
        Language::German => &GERMAN,
        Language::English => &ENGLISH,
        Language::EasyGerman => &EASY,
    }
}

static GERMAN: Manual = Manual {
    title: "Karte einbetten",
    lead: "Zeigen Sie die Karte auf Ihrer eigenen Website: mit einem Rahmen oder mit einem kleinen Skript, das den Rahmen selbst baut. Es werden keine Cookies gesetzt und keine Daten an Dritte geschickt.",
    ready_made: "Fertige Bausteine",
    ready_made_text: "Diese Zeilen können Sie so, wie sie sind, in Ihre Seite kopieren.",
    preview: "Vorschau",
    snippet: "Code für Ihre Seite",
    copy: "Code kopieren",
    copied: "Der Code ist kopiert.",
    unknown: "Diesen Ort kennt die Karte nicht. Gezeigt wird die ganze Region.",
    skip: "Karte überspringen",
    labels: Labels {
        way: "Art des Einbaus",
        view: "Ansicht",
        place: "Ort, Kreis oder Initiative",
        whole_region: "ganze Region",
        level: "Ebene",
        field: "Handlungsfeld",
        all: "alle",
        layer: "Zusätzliche Ebene",
        none: "keine",
        language: "Sprache",
        theme: "Farben",
        click: "Bei einem Klick auf einen Ort",
        width: "Breite in Pixeln",
        height: "Höhe in Pixeln",
    },
    ways: &[
        ("iframe", "Rahmen (iframe)"),
        ("element", "Skript mit eigenem Element"),
        ("wordpress", "WordPress: Block „Individuelles HTML“"),
        ("typo3", "TYPO3: Inhaltselement „HTML“"),
    ],
    views: &[
        ("map", "Nur die Karte"),
        ("profile", "Karte und Steckbrief"),
        ("list", "Nur der Text"),
        ("card", "Kleine Karte eines Ortes"),
    ],
    levels: &[
        ("", "wie auf der Karte üblich"),
        ("municipalities", "Kommunen"),
        ("districts", "Kreise"),
    ],
    themes: &[
        ("", "wie das System"),
        ("light", "hell"),
        ("dark", "dunkel"),
        ("contrast", "hoher Kontrast"),
    ],
    clicks: &[
        ("", "im Rahmen öffnen"),
        ("open", "die Karte in einem neuen Fenster öffnen"),
        ("event", "nur der Seite melden"),
    ],
    sections: &[
        (
            "In WordPress und TYPO3",
            "<p>In WordPress nehmen Sie den Block „Individuelles HTML“, in TYPO3 das Inhaltselement „HTML“, und fügen den Code dort ein. Wo ein System oEmbed versteht, genügt die Adresse einer Seite dieser Karte in einer eigenen Zeile.</p>",
        ),
        (
            "Bedienung im Rahmen",
            "<p>Ein Finger und das Mausrad bewegen immer Ihre Seite, zwei Finger oder das Rad mit Strg die Karte; ein Hinweis sagt es. Links über und unter der Karte führen mit der Tastatur an ihr vorbei. Quelle, Impressum und Datenschutz bleiben erreichbar.</p>",
        ),
        (
            "Das Element",
            "<p>Attribute von <code>&lt;region-map&gt;</code>; alle können auch später geändert werden:</p>\n<dl>\
             <dt><code>place</code></dt><dd>Ort wie in der deutschen Adresse: <code>kommune/einbeck</code>, <code>kreis/northeim</code></dd>\
             <dt><code>view</code></dt><dd><code>map</code>, <code>profile</code> (üblich), <code>list</code> oder <code>card</code></dd>\
             <dt><code>colour</code>, <code>layer</code>, <code>field</code>, <code>show</code>, <code>level</code></dt><dd>was die Farben zeigen (<code>population</code>, <code>districts</code> …), zusätzliche Ebenen, Handlungsfeld, Mitgliedschaft, Kommunen oder Kreise: die Wörter aus der Adresse der Karte</dd>\
             <dt><code>lang</code></dt><dd><code>de</code>, <code>en</code> oder <code>de-simple</code>; sonst die Sprache Ihrer Seite</dd>\
             <dt><code>theme</code></dt><dd><code>light</code>, <code>dark</code>, <code>contrast</code> oder <code>system</code>; in Ihrem Stylesheet auch <code>--region-map-theme: dark</code></dd>\
             <dt><code>height</code></dt><dd><code>auto</code> (üblich) oder Pixel</dd>\
             <dt><code>click</code></dt><dd><code>stay</code> (üblich), <code>open</code> oder <code>event</code></dd>\
             <dt><code>sandbox</code></dt><dd>wie bei <code>iframe</code>; <code>allow-scripts</code> genügt</dd>\
             <dt><code>debug</code></dt><dd>schreibt Nachrichten, die nicht verstanden werden, in die Konsole</dd></dl>",
        ),
        (
            "Nachrichten",
            "<p>Rahmen und Seite reden mit <code>postMessage</code>. Jede Nachricht ist ein Objekt mit <code>\"region-map\": 1</code> und <code>type</code>. Was nicht von der anderen Seite kommt oder anders aussieht, wird nicht beachtet. Das Element meldet die Nachrichten der Karte als Ereignisse <code>region-ready</code>, <code>region-select</code>, <code>region-height</code> und <code>region-error</code>; ihr Inhalt steht in <code>detail</code>. Wer den Rahmen selbst baut, schreibt seine Herkunft als <code>origin=https://…</code> in die Adresse: Dann gelten nur Nachrichten von dort.</p>\n",
        ),
        ("Von der Karte", MESSAGES_OUT),
        ("An die Karte", MESSAGES_IN),
        (
            "Sicherheit",
            "<p>Der Rahmen braucht nur <code>sandbox=\"allow-scripts\"</code>. Verlangt Ihre Seite eine Sicherheitsrichtlinie, so genügt für den Rahmen <code>frame-src</code> mit der Adresse dieser Karte, für das Element dazu <code>script-src</code> und <code>img-src</code>. Es wird nichts gespeichert, und die Adresse Ihrer Seite wird nicht weitergegeben.</p>",
        ),
    ],
};

static ENGLISH: Manual = Manual {
    title: "Embed the map",
    lead: "Show the map on your own website: in a frame, or with a small script that builds the frame itself. No cookies are set and no data are sent to third parties.",
    ready_made: "Ready-made snippets",
    ready_made_text: "You can copy these lines into your page as they are.",
    preview: "Preview",
    snippet: "Code for your page",
    copy: "Copy the code",
    copied: "The code has been copied.",
    unknown: "The map does not know this place. The whole region is shown.",
    skip: "Skip the map",
    labels: Labels {
        way: "How it is built in",
        view: "View",
        place: "Place, district or initiative",
        whole_region: "whole region",
        level: "Level",
        field: "Field of action",
        all: "all",
        layer: "Additional layer",
        none: "none",
        language: "Language",
        theme: "Colours",
        click: "When somebody clicks on a place",
        width: "Width in pixels",
        height: "Height in pixels",
    },
    ways: &[
        ("iframe", "Frame (iframe)"),
        ("element", "Script with an element of its own"),
        ("wordpress", "WordPress: block “Custom HTML”"),
        ("typo3", "TYPO3: content element “HTML”"),
    ],
    views: &[
        ("map", "Map only"),
        ("profile", "Map and profile"),
        ("list", "Text only"),
        ("card", "Small card of one place"),
    ],
    levels: &[
        ("", "as usual on the map"),
        ("municipalities", "Municipalities"),
        ("districts", "Districts"),
    ],
    themes: &[
        ("", "like the system"),
        ("light", "light"),
        ("dark", "dark"),
        ("contrast", "high contrast"),
    ],
    clicks: &[
        ("", "open it in the frame"),
        ("open", "open the map in a new window"),
        ("event", "only tell the page"),
    ],
    sections: &[
        (
            "In WordPress and TYPO3",
            "<p>In WordPress use the block “Custom HTML”, in TYPO3 the content element “HTML”, and paste the code there. Where a system understands oEmbed, the address of a page of this map on a line of its own is enough.</p>",
        ),
        (
            "Using it in the frame",
            "<p>One finger and the mouse wheel always move your page; two fingers, or the wheel with Ctrl, move the map, and a hint says so. Links above and below the map lead past it by keyboard. Source, legal notice and privacy stay within reach.</p>",
        ),
        (
            "The element",
            "<p>Attributes of <code>&lt;region-map&gt;</code>; all of them can be changed later:</p>\n<dl>\
             <dt><code>place</code></dt><dd>the place as in its German address: <code>kommune/einbeck</code>, <code>kreis/northeim</code></dd>\
             <dt><code>view</code></dt><dd><code>map</code>, <code>profile</code> (usual), <code>list</code> or <code>card</code></dd>\
             <dt><code>colour</code>, <code>layer</code>, <code>field</code>, <code>show</code>, <code>level</code></dt><dd>what the colours show (<code>population</code>, <code>districts</code> …), additional layers, field of action, membership, municipalities or districts: the words of the map’s address</dd>\
             <dt><code>lang</code></dt><dd><code>de</code>, <code>en</code> or <code>de-simple</code>; otherwise the language of your page</dd>\
             <dt><code>theme</code></dt><dd><code>light</code>, <code>dark</code>, <code>contrast</code> or <code>system</code>; in your style sheet also <code>--region-map-theme: dark</code></dd>\
             <dt><code>height</code></dt><dd><code>auto</code> (usual) or pixels</dd>\
             <dt><code>click</code></dt><dd><code>stay</code> (usual), <code>open</code> or <code>event</code></dd>\
             <dt><code>sandbox</code></dt><dd>as with <code>iframe</code>; <code>allow-scripts</code> is enough</dd>\
             <dt><code>debug</code></dt><dd>writes messages that are not understood to the console</dd></dl>",
        ),
        (
            "Messages",
            "<p>Frame and page talk by <code>postMessage</code>. Each message is an object with <code>\"region-map\": 1</code> and a <code>type</code>. What does not come from the other side or looks different is ignored. The element passes the map’s messages on as the events <code>region-ready</code>, <code>region-select</code>, <code>region-height</code> and <code>region-error</code>, with their content in <code>detail</code>. Who builds the frame writes its own origin into the address as <code>origin=https://…</code>: then only messages from there count.</p>\n",
        ),
        ("From the map", MESSAGES_OUT),
        ("To the map", MESSAGES_IN),
        (
            "Safety",
            "<p>The frame needs no more than <code>sandbox=\"allow-scripts\"</code>. Where your page has a security policy, <code>frame-src</code> with the address of this map is enough for the frame; the element needs <code>script-src</code> and <code>img-src</code> too. Nothing is stored, and the address of your page is not passed on.</p>",
        ),
    ],
};

static EASY: Manual = Manual {
    title: "Die Karte auf Ihrer Seite zeigen",
    lead: "Sie haben eine eigene Internet·seite? Dann können Sie dort unsere Karte zeigen. Sie kopieren dafür ein paar Zeilen. Die Zeilen heißen: Code.",
    ready_made: "Fertiger Code",
    ready_made_text: "Diesen Code können Sie kopieren. Sie müssen nichts ändern.",
    preview: "So sieht es aus",
    snippet: "Der Code für Ihre Seite",
    copy: "Code kopieren",
    copied: "Der Code ist kopiert.",
    unknown: "Diesen Ort kennen wir nicht. Sie sehen die ganze Region.",
    skip: "Karte überspringen",
    labels: Labels {
        way: "Wie wollen Sie die Karte einbauen?",
        view: "Was soll man sehen?",
        place: "Welcher Ort?",
        whole_region: "ganze Region",
        level: "Städte oder Landkreise?",
        field: "Welches Thema?",
        all: "alle",
        layer: "Was soll noch auf die Karte?",
        none: "nichts",
        language: "Welche Sprache?",
        theme: "Welche Farben?",
        click: "Was passiert bei einem Klick auf einen Ort?",
        width: "Wie breit? (Zahl in Pixel)",
        height: "Wie hoch? (Zahl in Pixel)",
    },
    ways: &[
        ("iframe", "Mit einem Rahmen"),
        ("element", "Mit einem kleinen Programm"),
        ("wordpress", "In WordPress: Block „Individuelles HTML“"),
        ("typo3", "In TYPO3: Element „HTML“"),
    ],
    views: &[
        ("map", "Nur die Karte"),
        ("profile", "Karte und Text"),
        ("list", "Nur der Text"),
        ("card", "Kleine Karte von einem Ort"),
    ],
    levels: &[
        ("", "so wie immer"),
        ("municipalities", "Städte und Gemeinden"),
        ("districts", "Landkreise"),
    ],
    themes: &[
        ("", "so wie am Gerät eingestellt"),
        ("light", "hell"),
        ("dark", "dunkel"),
        ("contrast", "starke Farben"),
    ],
    clicks: &[
        ("", "Der Ort geht im Rahmen auf."),
        ("open", "Unsere Karte geht in einem neuen Fenster auf."),
        ("event", "Nur Ihre Seite erfährt es."),
    ],
    sections: &[
        (
            "WordPress und TYPO3",
            "<p>WordPress und TYPO3 sind Programme für Internet·seiten.<br>Nehmen Sie dort einen Block für HTML.<br>HTML ist die Sprache von Internet·seiten.<br>Fügen Sie den Code in den Block ein.</p>",
        ),
        (
            "So bewegt man die Karte",
            "<p>1 Finger bewegt Ihre Seite.<br>2 Finger bewegen die Karte.<br>Das Rad an der Maus bewegt Ihre Seite.<br>Halten Sie die Taste Strg. Dann macht das Rad die Karte größer.</p>",
        ),
        (
            "Für Fachleute",
            "<p>Hier steht, was Programme der Karte sagen können.<br>Mehr dazu steht in der <a href=\"{german}\">Seite in Alltags·sprache</a>.</p>",
        ),
        ("Das sagt die Karte", MESSAGES_OUT),
        ("Das versteht die Karte", MESSAGES_IN),
        (
            "Daten·schutz",
            "<p>Die Karte speichert nichts.<br>Niemand erfährt die Adresse von Ihrer Seite.</p>",
        ),
    ],
};

/// Messages of the map, with types.
const MESSAGES_OUT: &str = "<pre tabindex=\"0\"><code translate=\"no\">\
{ \"region-map\": 1, type: \"ready\",  place: string, view: \"map\" | \"profile\" | \"list\" | \"card\", lang: string, title: string }\n\
{ \"region-map\": 1, type: \"select\", place: string, url: string, open: boolean }\n\
{ \"region-map\": 1, type: \"height\", height: number }\n\
{ \"region-map\": 1, type: \"error\",  reason: \"load\" | \"place\" | \"source\" | \"origin\" | \"shape\" | \"version\" | \"type\", place?: string }\
</code></pre>";

/// Messages to the map, with types.
const MESSAGES_IN: &str = "<pre tabindex=\"0\"><code translate=\"no\">\
{ \"region-map\": 1, type: \"select\", place: string }\n\
{ \"region-map\": 1, type: \"layer\",  layers: string[], colour?: string | null }\n\
{ \"region-map\": 1, type: \"filter\", field?: string | null, show?: string[] | null, level?: \"municipalities\" | \"districts\" | null }\n\
{ \"region-map\": 1, type: \"theme\",  theme: \"light\" | \"dark\" | \"contrast\" | \"system\" }\n\
{ \"region-map\": 1, type: \"lang\",   lang: \"de\" | \"en\" | \"de-simple\" }\
</code></pre>";
