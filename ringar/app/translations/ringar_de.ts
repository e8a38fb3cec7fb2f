<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Picture in %1</source>
        <translation>Foto in %1</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Try on a ring from a photo</source>
        <translation>Einen Ring von einem Foto anprobieren</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>Bilder (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Picture or clip from a file</source>
        <translation>Bild oder Clip aus einer Datei</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
</context>
<context>
    <name>DropZones</name>
    <message>
        <source>Try on this ring</source>
        <translation>Diesen Ring anprobieren</translation>
    </message>
    <message>
        <source>Use this hand</source>
        <translation>Diese Hand verwenden</translation>
    </message>
</context>
<context>
    <name>FingerPicker</name>
    <message>
        <source>Thumb</source>
        <translation>Daumen</translation>
    </message>
    <message>
        <source>Index finger</source>
        <translation>Zeigefinger</translation>
    </message>
    <message>
        <source>Middle finger</source>
        <translation>Mittelfinger</translation>
    </message>
    <message>
        <source>Ring finger</source>
        <translation>Ringfinger</translation>
    </message>
    <message>
        <source>Little finger</source>
        <translation>Kleiner Finger</translation>
    </message>
    <message>
        <source>Choose a finger</source>
        <translation>Finger wählen</translation>
    </message>
    <message>
        <source>Wear one more ring</source>
        <translation>Einen weiteren Ring tragen</translation>
    </message>
    <message>
        <source>Take this ring off</source>
        <translation>Diesen Ring abnehmen</translation>
    </message>
</context>
<context>
    <name>FitDrawer</name>
    <message>
        <source>Fine fit</source>
        <translation>Feinanpassung</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Reset the fit</source>
        <translation>Anpassung zurücksetzen</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Back to all pictures</source>
        <translation>Zurück zu allen Bildern</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Pictures that you take appear here.</source>
        <translation>Hier erscheinen die aufgenommenen Bilder.</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Show the back of your hand</source>
        <translation>Zeigen Sie Ihren Handrücken</translation>
    </message>
    <message>
        <source>Move your hand into the middle</source>
        <translation>Bewegen Sie die Hand in die Mitte</translation>
    </message>
    <message>
        <source>A little closer, please</source>
        <translation>Bitte etwas näher</translation>
    </message>
    <message>
        <source>Move your hand back a little</source>
        <translation>Bitte die Hand etwas zurücknehmen</translation>
    </message>
    <message>
        <source>Stretch your fingers, please</source>
        <translation>Bitte die Finger strecken</translation>
    </message>
    <message>
        <source>Turn the back of your hand to the camera</source>
        <translation>Drehen Sie den Handrücken zur Kamera</translation>
    </message>
    <message>
        <source>Turn your hand over: the stone is on its back</source>
        <translation>Drehen Sie die Hand um: der Stein sitzt auf dem Handrücken</translation>
    </message>
    <message>
        <source>More light, please</source>
        <translation>Bitte mehr Licht</translation>
    </message>
    <message>
        <source>Less light, please</source>
        <translation>Bitte weniger Licht</translation>
    </message>
    <message>
        <source>Hold your hand still for a moment</source>
        <translation>Halten Sie die Hand einen Moment still</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>capture to composite</source>
        <translation>Aufnahme bis Komposition</translation>
    </message>
    <message>
        <source>capture to paint</source>
        <translation>Aufnahme bis Anzeige</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>ausgelassen</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Remove background</source>
        <translation>Hintergrund entfernen</translation>
    </message>
    <message>
        <source>Cut the ring out of its photo&apos;s background.</source>
        <translation>Den Ring aus dem Hintergrund seines Fotos ausschneiden.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Place along the finger: 0 at its visible base, 1 just below the first knuckle; null: where rings usually sit.</source>
        <translation>Stelle entlang des Fingers: 0 am sichtbaren Ansatz, 1 knapp unter dem ersten Gelenk; null: wo Ringe gewöhnlich sitzen.</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <source>Shadow of the ring on the finger: 0 none, 1 the strongest.</source>
        <translation>Schatten des Rings auf dem Finger: 0 keiner, 1 der stärkste.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>How far the ring takes on the hand picture&apos;s light: 0 ignores it, 1 matches it fully.</source>
        <translation>Wie weit der Ring das Licht des Handbilds annimmt: 0 gar nicht, 1 ganz.</translation>
    </message>
</context>
<context>
    <name>ProductTitle</name>
    <message>
        <source>Preparing the ring</source>
        <translation>Ring wird vorbereitet</translation>
    </message>
</context>
<context>
    <name>RingTray</name>
    <message>
        <source>Rings</source>
        <translation>Ringe</translation>
    </message>
</context>
<context>
    <name>Shutter</name>
    <message>
        <source>Take a picture</source>
        <translation>Foto aufnehmen</translation>
    </message>
</context>
<context>
    <name>ShutterRow</name>
    <message>
        <source>Hold the picture</source>
        <translation>Bild anhalten</translation>
    </message>
    <message>
        <source>Count down from three</source>
        <translation>Von drei herunterzählen</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Demo clip</source>
        <translation>Democlip</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Choose the camera</source>
        <translation>Kamera wählen</translation>
    </message>
    <message>
        <source>Picture from</source>
        <translation>Bild von</translation>
    </message>
    <message>
        <source>Picture or clip from a file</source>
        <translation>Bild oder Clip aus einer Datei</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>Bild spiegeln</translation>
    </message>
</context>
<context>
    <name>Splash</name>
    <message>
        <source>Warming up</source>
        <translation>Gleich geht es los</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Live picture</source>
        <translation>Livebild</translation>
    </message>
</context>
<context>
    <name>StandInBanner</name>
    <message>
        <source>A demo clip is playing. %1</source>
        <translation>Ein Democlip läuft. %1</translation>
    </message>
</context>
<context>
    <name>StatsPanel</name>
    <message>
        <source>Figures</source>
        <translation>Messwerte</translation>
    </message>
</context>
<context>
    <name>StatusPill</name>
    <message>
        <source>Opening the camera</source>
        <translation>Kamera wird geöffnet</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
    <message>
        <source>Dark picture</source>
        <translation>Dunkles Bild</translation>
    </message>
    <message>
        <source>Hand found</source>
        <translation>Hand erkannt</translation>
    </message>
    <message>
        <source>Looking for a hand</source>
        <translation>Hand wird gesucht</translation>
    </message>
    <message>
        <source>Demo clip</source>
        <translation>Democlip</translation>
    </message>
    <message>
        <source>Picture held</source>
        <translation>Bild angehalten</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Virtual try-on</source>
        <translation>Virtuelle Anprobe</translation>
    </message>
    <message>
        <source>Choose a finger</source>
        <translation>Finger wählen</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>Kamera wählen</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Your ring</source>
        <translation>Ihr Ring</translation>
    </message>
    <message>
        <source>Try on a ring from a photo</source>
        <translation>Einen Ring von einem Foto anprobieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Anpassen</translation>
    </message>
    <message>
        <source>Adjust the fit</source>
        <translation>Sitz anpassen</translation>
    </message>
</context>
</TS>
