<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AnchorHandle</name>
    <message>
        <source>Left end of the inner edge</source>
        <translation>Linkes Ende der Innenkante</translation>
    </message>
    <message>
        <source>Right end of the inner edge</source>
        <translation>Rechtes Ende der Innenkante</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Virtual try-on</source>
        <translation>Virtuelle Anprobe</translation>
    </message>
    <message>
        <source>Touch the screen or show your hand, and try on our rings.</source>
        <translation>Berühren Sie den Bildschirm oder zeigen Sie Ihre Hand und probieren Sie unsere Ringe an.</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
</context>
<context>
    <name>ClipView</name>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
</context>
<context>
    <name>ConsentPanel</name>
    <message>
        <source>May we take a picture of your hand?</source>
        <translation>Dürfen wir ein Bild Ihrer Hand machen?</translation>
    </message>
    <message>
        <source>It stays in this mirror&apos;s memory and is deleted when you leave. It goes nowhere, unless you take it along on your phone.</source>
        <translation>Es bleibt im Speicher dieses Spiegels und wird gelöscht, wenn Sie gehen. Es geht nirgendwohin, außer Sie nehmen es auf Ihrem Telefon mit.</translation>
    </message>
    <message>
        <source>It stays in this mirror&apos;s memory and is deleted when you leave. It goes nowhere.</source>
        <translation>Es bleibt im Speicher dieses Spiegels und wird gelöscht, wenn Sie gehen. Es geht nirgendwohin.</translation>
    </message>
    <message>
        <source>Yes, take a picture</source>
        <translation>Ja, ein Bild machen</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Nein, danke</translation>
    </message>
</context>
<context>
    <name>ConsultLayer</name>
    <message>
        <source>Point for the customer</source>
        <translation>Dem Kunden zeigen</translation>
    </message>
    <message>
        <source>Larger for the customer</source>
        <translation>Für den Kunden größer</translation>
    </message>
    <message>
        <source>Smaller for the customer</source>
        <translation>Für den Kunden kleiner</translation>
    </message>
    <message>
        <source>The customer&apos;s window</source>
        <translation>Fenster des Kunden</translation>
    </message>
</context>
<context>
    <name>ConsultPanel</name>
    <message>
        <source>The customer&apos;s window</source>
        <translation>Fenster des Kunden</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>Im Fenster</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Virtual camera for calls</source>
        <translation>Virtuelle Kamera für Anrufe</translation>
    </message>
    <message>
        <source>Choose the camera “%1” in the call.</source>
        <translation>Wählen Sie im Anruf die Kamera „%1“.</translation>
    </message>
</context>
<context>
    <name>ConsultWindow</name>
    <message>
        <source>ringar for the customer</source>
        <translation>ringar für den Kunden</translation>
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
    <name>Counter</name>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 minutes old.</source>
        <translation>Der Katalog des Geschäfts ist nicht erreichbar. Diese Kopie ist %1 Minuten alt.</translation>
    </message>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 hours old.</source>
        <translation>Der Katalog des Geschäfts ist nicht erreichbar. Diese Kopie ist %1 Stunden alt.</translation>
    </message>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 days old.</source>
        <translation>Der Katalog des Geschäfts ist nicht erreichbar. Diese Kopie ist %1 Tage alt.</translation>
    </message>
</context>
<context>
    <name>CounterLayer</name>
    <message>
        <source>Add to the catalogue</source>
        <translation>Zum Katalog hinzufügen</translation>
    </message>
    <message>
        <source>The fit is saved</source>
        <translation>Der Sitz ist gespeichert</translation>
    </message>
</context>
<context>
    <name>CounterPanel</name>
    <message>
        <source>Catalogue and customer</source>
        <translation>Katalog und Kunde</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Seitenleiste schließen</translation>
    </message>
</context>
<context>
    <name>CustomerTab</name>
    <message>
        <source>Name of the customer</source>
        <translation>Name des Kunden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save this visit as a session</source>
        <translation>Diesen Besuch als Sitzung speichern</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Save and close this session</source>
        <translation>Sitzung speichern und schließen</translation>
    </message>
    <message>
        <source>Customer agrees to hand pictures</source>
        <translation>Handbilder sind erlaubt</translation>
    </message>
    <message>
        <source>Hand picture</source>
        <translation>Handbild</translation>
    </message>
    <message>
        <source>Notes about the customer</source>
        <translation>Notizen zum Kunden</translation>
    </message>
    <message>
        <source>Favourites and shortlist</source>
        <translation>Favoriten und Auswahl</translation>
    </message>
    <message>
        <source>Rings marked with a heart or a star are gathered here.</source>
        <translation>Mit Herz oder Stern markierte Ringe sammeln sich hier.</translation>
    </message>
    <message>
        <source>Saved sessions</source>
        <translation>Gespeicherte Sitzungen</translation>
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
        <source>Clips (*.mp4)</source>
        <translation>Clips (*.mp4)</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>Seiten (*.pdf)</translation>
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
    <name>Errors</name>
    <message>
        <source>No camera is connected.</source>
        <translation>Es ist keine Kamera angeschlossen.</translation>
    </message>
    <message>
        <source>No camera called &apos;%1&apos; is connected. Check the name.</source>
        <translation>Es ist keine Kamera namens „%1“ angeschlossen. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 (%2) is not there. Connect the camera or choose another.</source>
        <translation>%1 (%2) ist nicht da. Schließen Sie die Kamera an oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>%1 (%2) may not be used by this account. Add it to the group &apos;video&apos; and log in again.</source>
        <translation>Dieses Konto darf %1 (%2) nicht benutzen. Nehmen Sie es in die Gruppe „video“ auf und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened: another program uses it, access is forbidden in the system&apos;s privacy settings, or it is not there. Close the other program or allow access.</source>
        <translation>%1 lässt sich nicht öffnen: Ein anderes Programm benutzt sie, die Datenschutzeinstellungen verbieten den Zugriff, oder sie ist nicht da. Schließen Sie das andere Programm oder erlauben Sie den Zugriff.</translation>
    </message>
    <message>
        <source>%1 opens but sends no picture. Close other programs that use it, or plug it in again.</source>
        <translation>%1 öffnet sich, liefert aber kein Bild. Schließen Sie andere Programme, die sie benutzen, oder stecken Sie sie neu ein.</translation>
    </message>
    <message>
        <source>%1 stopped delivering pictures. Check its cable or connection.</source>
        <translation>%1 liefert keine Bilder mehr. Prüfen Sie Kabel oder Verbindung.</translation>
    </message>
    <message>
        <source>%1 delivers only black pictures. Open its shutter or take off its cover.</source>
        <translation>%1 liefert nur schwarze Bilder. Öffnen Sie die Blende oder nehmen Sie die Abdeckung ab.</translation>
    </message>
    <message>
        <source>no video comes from this address. Check the address and the network.</source>
        <translation>Von dieser Adresse kommt kein Video. Prüfen Sie Adresse und Netzwerk.</translation>
    </message>
    <message>
        <source>there is no such file, folder or camera. Check the name.</source>
        <translation>Diese Datei, diesen Ordner oder diese Kamera gibt es nicht. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>holds no JPEG or PNG frames. Choose another folder.</source>
        <translation>Enthält keine JPEG- oder PNG-Bilder. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>the file is empty. Copy it again from its source.</source>
        <translation>Die Datei ist leer. Kopieren Sie sie neu von ihrer Quelle.</translation>
    </message>
    <message>
        <source>is neither a video nor a JPEG or PNG picture. Choose another file.</source>
        <translation>Ist weder ein Video noch ein JPEG- oder PNG-Bild. Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>its frames are larger than %1 px. Scale the clip down.</source>
        <translation>Die Bilder sind größer als %1 px. Verkleinern Sie den Clip.</translation>
    </message>
    <message>
        <source>holds no frame that can be decoded. Copy it again or convert it to MP4.</source>
        <translation>Enthält kein lesbares Bild. Kopieren Sie ihn neu oder wandeln Sie ihn in MP4 um.</translation>
    </message>
    <message>
        <source>can&apos;t be read (%1). Check the path.</source>
        <translation>Kann nicht gelesen werden (%1). Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>breaks off after %1 of %2 frames. Copy it again from its source.</source>
        <translation>Bricht nach %1 von %2 Bildern ab. Kopieren Sie ihn neu von seiner Quelle.</translation>
    </message>
    <message>
        <source>can&apos;t be played again from its start.</source>
        <translation>Kann nicht von vorn abgespielt werden.</translation>
    </message>
    <message>
        <source>there is no such file. Check the name.</source>
        <translation>Diese Datei gibt es nicht. Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>is a folder, not a picture. Name a JPEG or PNG file.</source>
        <translation>Ist ein Ordner, kein Bild. Nennen Sie eine JPEG- oder PNG-Datei.</translation>
    </message>
    <message>
        <source>is not a file. Name a JPEG or PNG file.</source>
        <translation>Ist keine Datei. Nennen Sie eine JPEG- oder PNG-Datei.</translation>
    </message>
    <message>
        <source>can&apos;t be read (%1). Check the file.</source>
        <translation>Kann nicht gelesen werden (%1). Prüfen Sie die Datei.</translation>
    </message>
    <message>
        <source>is %1; only JPEG and PNG are read. Save it as JPEG or PNG.</source>
        <translation>Ist %1; nur JPEG und PNG werden gelesen. Speichern Sie es als JPEG oder PNG.</translation>
    </message>
    <message>
        <source>the picture has no pixels. Choose another picture.</source>
        <translation>Das Bild hat keine Bildpunkte. Wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>the picture is damaged. Choose another picture.</source>
        <translation>Das Bild ist beschädigt. Wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>the picture is damaged or cut off. Choose another picture.</source>
        <translation>Das Bild ist beschädigt oder unvollständig. Wählen Sie ein anderes Bild.</translation>
    </message>
    <message>
        <source>there is too little memory for it. Save it smaller.</source>
        <translation>Der Arbeitsspeicher reicht dafür nicht. Speichern Sie es kleiner.</translation>
    </message>
    <message>
        <source>the picture is %1; the long side may be %2 pixels at most. Save it smaller.</source>
        <translation>Das Bild ist %1; die lange Seite darf höchstens %2 Bildpunkte haben. Speichern Sie es kleiner.</translation>
    </message>
    <message>
        <source>the picture is %1; %2 megapixels are read at most. Save it smaller.</source>
        <translation>Das Bild ist %1; höchstens %2 Megapixel werden gelesen. Speichern Sie es kleiner.</translation>
    </message>
    <message>
        <source>the file must be smaller than %1 MB. Save it smaller.</source>
        <translation>Die Datei muss kleiner als %1 MB sein. Speichern Sie sie kleiner.</translation>
    </message>
    <message>
        <source>the picture has more than %1 megapixels. Save it smaller.</source>
        <translation>Das Bild hat mehr als %1 Megapixel. Speichern Sie es kleiner.</translation>
    </message>
    <message>
        <source>the mask is %1, its photo %2. Make them the same size.</source>
        <translation>Die Maske ist %1, ihr Foto %2. Bringen Sie beide auf dieselbe Größe.</translation>
    </message>
    <message>
        <source>no ring stands out from its background. Take a photo of one on a plain ground.</source>
        <translation>Kein Ring hebt sich vom Hintergrund ab. Fotografieren Sie einen Ring auf einfarbigem Grund.</translation>
    </message>
    <message>
        <source>its mask has another size; give a mask of the photo&apos;s size.</source>
        <translation>Die Maske hat eine andere Größe; geben Sie eine in der Größe des Fotos an.</translation>
    </message>
    <message>
        <source>No ring stands out from the background.</source>
        <translation>Kein Ring hebt sich vom Hintergrund ab.</translation>
    </message>
    <message>
        <source>Take a photo of one ring on a plain ground.</source>
        <translation>Fotografieren Sie einen einzelnen Ring auf einfarbigem Grund.</translation>
    </message>
    <message>
        <source>The photo shows a hand, not a ring by itself.</source>
        <translation>Das Foto zeigt eine Hand, keinen Ring für sich allein.</translation>
    </message>
    <message>
        <source>No ring found: what stands out looks like a box or a card.</source>
        <translation>Kein Ring gefunden: Was sich abhebt, sieht nach Schachtel oder Karte aus.</translation>
    </message>
    <message>
        <source>The background is too busy to find the ring.</source>
        <translation>Der Hintergrund ist zu unruhig, um den Ring zu finden.</translation>
    </message>
    <message>
        <source>Put the ring on a plain ground.</source>
        <translation>Legen Sie den Ring auf einen einfarbigen Grund.</translation>
    </message>
    <message>
        <source>The photo shows %1 things.</source>
        <translation>Das Foto zeigt %1 Dinge.</translation>
    </message>
    <message>
        <source>Show one ring alone.</source>
        <translation>Zeigen Sie einen einzelnen Ring.</translation>
    </message>
    <message>
        <source>The ring is cut off by the photo&apos;s edge.</source>
        <translation>Der Ring ist vom Bildrand abgeschnitten.</translation>
    </message>
    <message>
        <source>Leave some room on all sides.</source>
        <translation>Lassen Sie an allen Seiten etwas Platz.</translation>
    </message>
    <message>
        <source>No ring found: the shape is not a ring&apos;s.</source>
        <translation>Kein Ring gefunden: Die Form ist nicht die eines Rings.</translation>
    </message>
    <message>
        <source>The photo seems to show several rings, one over the other.</source>
        <translation>Das Foto scheint mehrere Ringe übereinander zu zeigen.</translation>
    </message>
    <message>
        <source>No ring found: there is no hole where a ring has one.</source>
        <translation>Kein Ring gefunden: Wo ein Ring ein Loch hat, ist keines.</translation>
    </message>
    <message>
        <source>Show the ring&apos;s hole, too.</source>
        <translation>Zeigen Sie auch das Loch des Rings.</translation>
    </message>
    <message>
        <source>The ring is only %1 px wide.</source>
        <translation>Der Ring ist nur %1 px breit.</translation>
    </message>
    <message>
        <source>Use a photo in which it is at least 200 px wide.</source>
        <translation>Nehmen Sie ein Foto, auf dem er mindestens 200 px breit ist.</translation>
    </message>
    <message>
        <source>The ring is small in its photo (%1 px).</source>
        <translation>Der Ring ist auf dem Foto klein (%1 px).</translation>
    </message>
    <message>
        <source>A larger photo looks sharper.</source>
        <translation>Ein größeres Foto wirkt schärfer.</translation>
    </message>
    <message>
        <source>The background is not plain.</source>
        <translation>Der Hintergrund ist nicht einfarbig.</translation>
    </message>
    <message>
        <source>Please check the cutout.</source>
        <translation>Bitte prüfen Sie den Ausschnitt.</translation>
    </message>
    <message>
        <source>The inner edge is uncertain.</source>
        <translation>Die Innenkante ist unsicher.</translation>
    </message>
    <message>
        <source>Please check the anchor points.</source>
        <translation>Bitte prüfen Sie die Ankerpunkte.</translation>
    </message>
    <message>
        <source>Taken from the top, the photo hides the ring&apos;s thickness.</source>
        <translation>Von oben aufgenommen verbirgt das Foto die Stärke des Rings.</translation>
    </message>
    <message>
        <source>The ring is seen nearly from its side.</source>
        <translation>Der Ring ist fast von der Seite zu sehen.</translation>
    </message>
    <message>
        <source>A view from 45 degrees is best.</source>
        <translation>Am besten ist eine Ansicht aus 45 Grad.</translation>
    </message>
    <message>
        <source>no hand was found. Show the whole back of one hand, fingers apart.</source>
        <translation>Keine Hand gefunden. Zeigen Sie den ganzen Rücken einer Hand mit gespreizten Fingern.</translation>
    </message>
    <message>
        <source>No bank card is seen in the picture; lay one flat beside the fingers, on a ground of another colour, with all four sides in view.</source>
        <translation>Auf dem Bild ist keine Bankkarte zu sehen; legen Sie eine flach neben die Finger, auf einen Untergrund anderer Farbe, mit allen vier Seiten im Bild.</translation>
    </message>
    <message>
        <source>The bank card is too small in the picture; bring hand and card closer to the camera.</source>
        <translation>Die Bankkarte ist auf dem Bild zu klein; bringen Sie Hand und Karte näher an die Kamera.</translation>
    </message>
    <message>
        <source>The %1 finger is out of the picture; move the hand into view.</source>
        <translation>%1 nicht im Bild; bewegen Sie die Hand ins Bild.</translation>
    </message>
    <message>
        <source>The %1 finger is too small in the picture; bring the hand closer.</source>
        <translation>%1 im Bild zu klein; kommen Sie mit der Hand näher.</translation>
    </message>
    <message>
        <source>The %1 finger points at the camera; show the back of the hand.</source>
        <translation>%1 zeigt zur Kamera; zeigen Sie den Handrücken.</translation>
    </message>
    <message>
        <source>The %1 finger&apos;s edges are hard to see; the ring&apos;s place is a guess.</source>
        <translation>%1: Die Ränder sind schlecht zu sehen; der Platz des Rings ist geschätzt.</translation>
    </message>
    <message>
        <source>The %1 finger is hidden where its ring would sit.</source>
        <translation>%1 ist dort verdeckt, wo der Ring säße.</translation>
    </message>
    <message>
        <source>%1 finds no room beside the other rings on the %2 finger.</source>
        <translation>%1 findet neben den anderen Ringen keinen Platz (%2).</translation>
    </message>
    <message>
        <source>No hand is in view.</source>
        <translation>Es ist keine Hand zu sehen.</translation>
    </message>
    <message>
        <source>The finger is cut off by the picture&apos;s edge.</source>
        <translation>Der Finger ist vom Bildrand abgeschnitten.</translation>
    </message>
    <message>
        <source>The hand is too far away.</source>
        <translation>Die Hand ist zu weit weg.</translation>
    </message>
    <message>
        <source>The hand is too near.</source>
        <translation>Die Hand ist zu nah.</translation>
    </message>
    <message>
        <source>The finger points at the camera or is bent.</source>
        <translation>Der Finger zeigt zur Kamera oder ist gebeugt.</translation>
    </message>
    <message>
        <source>The hand is seen from its side.</source>
        <translation>Die Hand ist von der Seite zu sehen.</translation>
    </message>
    <message>
        <source>The palm is shown, so the stone is hidden.</source>
        <translation>Die Handfläche ist zu sehen, der Stein ist verdeckt.</translation>
    </message>
    <message>
        <source>The hand is too dark.</source>
        <translation>Die Hand ist zu dunkel.</translation>
    </message>
    <message>
        <source>The hand is over-exposed.</source>
        <translation>Die Hand ist überbelichtet.</translation>
    </message>
    <message>
        <source>The hand is blurred.</source>
        <translation>Die Hand ist unscharf.</translation>
    </message>
    <message>
        <source>can&apos;t be written (%1). Choose another folder.</source>
        <translation>Kann nicht geschrieben werden (%1). Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>can&apos;t be written. Choose another folder.</source>
        <translation>Kann nicht geschrieben werden. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The video encoder failed in the middle of the clip. Record it again.</source>
        <translation>Die Videokodierung ist mitten im Clip fehlgeschlagen. Nehmen Sie ihn noch einmal auf.</translation>
    </message>
    <message>
        <source>there was no picture to write.</source>
        <translation>Es gab kein Bild zu schreiben.</translation>
    </message>
    <message>
        <source>is no longer there.</source>
        <translation>Ist nicht mehr da.</translation>
    </message>
    <message>
        <source>is no longer there (%1).</source>
        <translation>Ist nicht mehr da (%1).</translation>
    </message>
    <message>
        <source>can&apos;t be deleted (%1). Delete it by hand.</source>
        <translation>Kann nicht gelöscht werden (%1). Löschen Sie es von Hand.</translation>
    </message>
    <message>
        <source>a clip has no request. Choose a picture.</source>
        <translation>Ein Clip hat keine Anfrage. Wählen Sie ein Bild.</translation>
    </message>
    <message>
        <source>takes no pictures just now. Look whether the printer is on.</source>
        <translation>Nimmt gerade keine Bilder an. Sehen Sie nach, ob der Drucker eingeschaltet ist.</translation>
    </message>
    <message>
        <source>OpenCV %1 can&apos;t write MP4 clips of %2. Install ringar again.</source>
        <translation>OpenCV %1 kann keine MP4-Clips von %2 schreiben. Installieren Sie ringar neu.</translation>
    </message>
    <message>
        <source>The model file %1 is missing.</source>
        <translation>Die Modelldatei %1 fehlt.</translation>
    </message>
    <message>
        <source>The model file %1 can&apos;t be read (%2).</source>
        <translation>Die Modelldatei %1 kann nicht gelesen werden (%2).</translation>
    </message>
    <message>
        <source>The model file %1 is damaged or not the one ringar ships.</source>
        <translation>Die Modelldatei %1 ist beschädigt oder nicht die von ringar gelieferte.</translation>
    </message>
    <message>
        <source>Install ringar again, or rebuild the models with models/convert.py.</source>
        <translation>Installieren Sie ringar neu oder erzeugen Sie die Modelle mit models/convert.py.</translation>
    </message>
    <message>
        <source>The model %1 can&apos;t be loaded. Install ringar again.</source>
        <translation>Das Modell %1 kann nicht geladen werden. Installieren Sie ringar neu.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; the log has the details.</source>
        <translation>Etwas Unerwartetes ist schiefgegangen; Näheres steht im Protokoll.</translation>
    </message>
    <message>
        <source>The ring can&apos;t be shown just now because of an unexpected error; the log has the details.</source>
        <translation>Der Ring kann wegen eines unerwarteten Fehlers gerade nicht gezeigt werden; Näheres steht im Protokoll.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1%</source>
        <extracomment>15 per cent as the language writes it; most leave a space that does not break.</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Metal</source>
        <translation>Metall</translation>
    </message>
    <message>
        <source>Stone</source>
        <translation>Stein</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Show all rings</source>
        <translation>Alle Ringe zeigen</translation>
    </message>
</context>
<context>
    <name>FingerPicker</name>
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
    <name>FingerSize</name>
    <message>
        <source>Hold the hand that wears the ring and a bank card flat before the camera.</source>
        <translation>Halten Sie die Hand mit dem Ring und eine Bankkarte flach vor die Kamera.</translation>
    </message>
    <message>
        <source>Measured: %1 mm inside, give or take %2 mm.</source>
        <translation>Gemessen: %1 mm innen, auf %2 mm genau.</translation>
    </message>
    <message>
        <source>This ring has the finger&apos;s size.</source>
        <translation>Dieser Ring hat die Größe des Fingers.</translation>
    </message>
    <message>
        <source>This ring is one EU size larger than the finger.</source>
        <translation>Dieser Ring ist eine EU-Größe größer als der Finger.</translation>
    </message>
    <message>
        <source>This ring is one EU size smaller than the finger.</source>
        <translation>Dieser Ring ist eine EU-Größe kleiner als der Finger.</translation>
    </message>
    <message>
        <source>This ring is %1 EU sizes larger than the finger.</source>
        <translation>Dieser Ring ist %1 EU-Größen größer als der Finger.</translation>
    </message>
    <message>
        <source>This ring is %1 EU sizes smaller than the finger.</source>
        <translation>Dieser Ring ist %1 EU-Größen kleiner als der Finger.</translation>
    </message>
</context>
<context>
    <name>FingerSizeRow</name>
    <message>
        <source>Finger size</source>
        <translation>Fingergröße</translation>
    </message>
    <message>
        <source>Write sizes in another system</source>
        <translation>Größen in einem anderen System schreiben</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Messung läuft …</translation>
    </message>
    <message>
        <source>Measure with a bank card</source>
        <translation>Mit einer Bankkarte messen</translation>
    </message>
    <message>
        <source>Hold a bank card flat beside the hand, both before the camera</source>
        <translation>Eine Bankkarte flach neben die Hand halten, beide vor die Kamera</translation>
    </message>
    <message>
        <source>The ring: %1 %2</source>
        <translation>Der Ring: %1 %2</translation>
    </message>
</context>
<context>
    <name>Fingers</name>
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
    <name>FitEditor</name>
    <message>
        <source>Fit editor</source>
        <translation>Sitz-Editor</translation>
    </message>
    <message>
        <source>Opening the photo</source>
        <translation>Das Foto wird geöffnet</translation>
    </message>
    <message>
        <source>Read with %1 certainty</source>
        <translation>Zu %1 sicher gelesen</translation>
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
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>Es passt</translation>
    </message>
    <message>
        <source>Save this fit</source>
        <translation>Diesen Sitz speichern</translation>
    </message>
    <message>
        <source>Leave the fit as it is and take the mark away</source>
        <translation>Sitz so lassen und Markierung entfernen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The ring on a sample hand</source>
        <translation>Der Ring an einer Beispielhand</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
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
        <source>Choose two to four pictures</source>
        <translation>Wählen Sie zwei bis vier Bilder</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>In die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Save with its API request</source>
        <translation>Mit API-Anfrage speichern</translation>
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
        <source>Pictures and clips that you take appear here.</source>
        <translation>Ihre Bilder und Clips erscheinen hier.</translation>
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
    <name>HandOverPanel</name>
    <message>
        <source>Scan this code with your phone</source>
        <translation>Scannen Sie diesen Code mit Ihrem Telefon</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Code with the address %1</source>
        <translation>Code mit der Adresse %1</translation>
    </message>
    <message>
        <source>The phone must be in the shop&apos;s Wi-Fi. Deleted in %1.</source>
        <translation>Das Telefon muss im WLAN des Geschäfts sein. Wird in %1 gelöscht.</translation>
    </message>
    <message>
        <source>The pictures on the page have been deleted.</source>
        <translation>Die Bilder auf der Seite wurden gelöscht.</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Jetzt löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Add photos</source>
        <translation>Fotos hinzufügen</translation>
    </message>
    <message>
        <source>Add photos or a CSV list to the catalogue</source>
        <translation>Fotos oder eine CSV-Liste zum Katalog hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ordner hinzufügen</translation>
    </message>
    <message>
        <source>Add a folder of photos to the catalogue</source>
        <translation>Einen Ordner mit Fotos zum Katalog hinzufügen</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Wird angehalten</translation>
    </message>
    <message>
        <source>Adding rings: %1 of %2</source>
        <translation>Ringe werden hinzugefügt: %1 von %2</translation>
    </message>
    <message>
        <source>Looking through the files</source>
        <translation>Dateien werden durchgesehen</translation>
    </message>
    <message>
        <source>Adding rings</source>
        <translation>Ringe werden hinzugefügt</translation>
    </message>
    <message>
        <source>Stop adding rings</source>
        <translation>Hinzufügen anhalten</translation>
    </message>
    <message>
        <source>%1 added, %2 updated, %3 refused</source>
        <translation>%1 hinzugefügt, %2 erneuert, %3 abgelehnt</translation>
    </message>
    <message>
        <source>Stopped. Adding the same files again goes on from there.</source>
        <translation>Angehalten. Dieselben Dateien noch einmal hinzuzufügen macht dort weiter.</translation>
    </message>
    <message>
        <source>To look at: %1</source>
        <translation>Anzusehen: %1</translation>
    </message>
    <message>
        <source>Put the report away</source>
        <translation>Bericht weglegen</translation>
    </message>
</context>
<context>
    <name>ImportDialogs</name>
    <message>
        <source>Add photos or a CSV list to the catalogue</source>
        <translation>Fotos oder eine CSV-Liste zum Katalog hinzufügen</translation>
    </message>
    <message>
        <source>Photos and lists (*.jpg *.jpeg *.png *.webp *.csv *.json)</source>
        <translation>Fotos und Listen (*.jpg *.jpeg *.png *.webp *.csv *.json)</translation>
    </message>
    <message>
        <source>Add a folder of photos to the catalogue</source>
        <translation>Einen Ordner mit Fotos zum Katalog hinzufügen</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>One moment, please</source>
        <translation>Einen Moment, bitte</translation>
    </message>
    <message>
        <source>The mirror is being set up again. This takes a few seconds.</source>
        <translation>Der Spiegel wird neu eingerichtet. Das dauert einige Sekunden.</translation>
    </message>
</context>
<context>
    <name>KioskGallery</name>
    <message>
        <source>Your pictures</source>
        <translation>Ihre Bilder</translation>
    </message>
    <message>
        <source>Back to all pictures</source>
        <translation>Zurück zu allen Bildern</translation>
    </message>
    <message>
        <source>To my phone</source>
        <translation>Auf mein Telefon</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>KioskStage</name>
    <message>
        <source>Live picture</source>
        <translation>Livebild</translation>
    </message>
    <message>
        <source>Choose a finger</source>
        <translation>Finger wählen</translation>
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
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>All marked rings on this hand</source>
        <translation>Alle vorgemerkten Ringe an dieser Hand</translation>
    </message>
    <message>
        <source>Your pictures</source>
        <translation>Ihre Bilder</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Finish and delete everything</source>
        <translation>Beenden und alles löschen</translation>
    </message>
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
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
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
    <message>
        <source>Copied to the clipboard</source>
        <translation>In die Zwischenablage kopiert</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>An %1 gesendet</translation>
    </message>
</context>
<context>
    <name>Materials</name>
    <message>
        <source>Yellow gold</source>
        <translation>Gelbgold</translation>
    </message>
    <message>
        <source>White gold</source>
        <translation>Weißgold</translation>
    </message>
    <message>
        <source>Rose gold</source>
        <translation>Roségold</translation>
    </message>
    <message>
        <source>Red gold</source>
        <translation>Rotgold</translation>
    </message>
    <message>
        <source>Pink gold</source>
        <translation>Roségold</translation>
    </message>
    <message>
        <source>Green gold</source>
        <translation>Grüngold</translation>
    </message>
    <message>
        <source>Black gold</source>
        <translation>Schwarzgold</translation>
    </message>
    <message>
        <source>Two-tone gold</source>
        <translation>Bicolorgold</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>Platin</translation>
    </message>
    <message>
        <source>Palladium</source>
        <translation>Palladium</translation>
    </message>
    <message>
        <source>Sterling silver</source>
        <translation>Sterlingsilber</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Silber</translation>
    </message>
    <message>
        <source>Titanium</source>
        <translation>Titan</translation>
    </message>
    <message>
        <source>Stainless steel</source>
        <translation>Edelstahl</translation>
    </message>
    <message>
        <source>Steel</source>
        <translation>Stahl</translation>
    </message>
    <message>
        <source>Tungsten</source>
        <translation>Wolfram</translation>
    </message>
    <message>
        <source>Tantalum</source>
        <translation>Tantal</translation>
    </message>
    <message>
        <source>Ceramic</source>
        <translation>Keramik</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Carbon</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>Diamant</translation>
    </message>
    <message>
        <source>Diamonds</source>
        <translation>Diamanten</translation>
    </message>
    <message>
        <source>Ruby</source>
        <translation>Rubin</translation>
    </message>
    <message>
        <source>Rubies</source>
        <translation>Rubine</translation>
    </message>
    <message>
        <source>Sapphire</source>
        <translation>Saphir</translation>
    </message>
    <message>
        <source>Sapphires</source>
        <translation>Saphire</translation>
    </message>
    <message>
        <source>Emerald</source>
        <translation>Smaragd</translation>
    </message>
    <message>
        <source>Emeralds</source>
        <translation>Smaragde</translation>
    </message>
    <message>
        <source>Pearl</source>
        <translation>Perle</translation>
    </message>
    <message>
        <source>Pearls</source>
        <translation>Perlen</translation>
    </message>
    <message>
        <source>Amethyst</source>
        <translation>Amethyst</translation>
    </message>
    <message>
        <source>Amethysts</source>
        <translation>Amethyste</translation>
    </message>
    <message>
        <source>Topaz</source>
        <translation>Topas</translation>
    </message>
    <message>
        <source>Aquamarine</source>
        <translation>Aquamarin</translation>
    </message>
    <message>
        <source>Aquamarines</source>
        <translation>Aquamarine</translation>
    </message>
    <message>
        <source>Citrine</source>
        <translation>Citrin</translation>
    </message>
    <message>
        <source>Citrines</source>
        <translation>Citrine</translation>
    </message>
    <message>
        <source>Garnet</source>
        <translation>Granat</translation>
    </message>
    <message>
        <source>Garnets</source>
        <translation>Granate</translation>
    </message>
    <message>
        <source>Opal</source>
        <translation>Opal</translation>
    </message>
    <message>
        <source>Opals</source>
        <translation>Opale</translation>
    </message>
    <message>
        <source>Peridot</source>
        <translation>Peridot</translation>
    </message>
    <message>
        <source>Tanzanite</source>
        <translation>Tansanit</translation>
    </message>
    <message>
        <source>Tourmaline</source>
        <translation>Turmalin</translation>
    </message>
    <message>
        <source>Tourmalines</source>
        <translation>Turmaline</translation>
    </message>
    <message>
        <source>Morganite</source>
        <translation>Morganit</translation>
    </message>
    <message>
        <source>Moonstone</source>
        <translation>Mondstein</translation>
    </message>
    <message>
        <source>Onyx</source>
        <translation>Onyx</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>Türkis</translation>
    </message>
    <message>
        <source>Cubic zirconia</source>
        <translation>Zirkonia</translation>
    </message>
    <message>
        <source>Zirconia</source>
        <translation>Zirkonia</translation>
    </message>
    <message>
        <source>Moissanite</source>
        <translation>Moissanit</translation>
    </message>
    <message>
        <source>Spinel</source>
        <translation>Spinell</translation>
    </message>
    <message>
        <source>Rose quartz</source>
        <translation>Rosenquarz</translation>
    </message>
    <message>
        <source>Quartz</source>
        <translation>Quarz</translation>
    </message>
    <message>
        <source>Jade</source>
        <translation>Jade</translation>
    </message>
    <message>
        <source>Alexandrite</source>
        <translation>Alexandrit</translation>
    </message>
</context>
<context>
    <name>NotedRing</name>
    <message>
        <source>Wear %1</source>
        <translation>%1 anlegen</translation>
    </message>
    <message>
        <source>No longer in the catalogue</source>
        <translation>Nicht mehr im Katalog</translation>
    </message>
    <message>
        <source>Favourite: %1</source>
        <translation>Favorit: %1</translation>
    </message>
    <message>
        <source>Shortlist: %1</source>
        <translation>Auswahl: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note about %1</source>
        <translation>Notiz zu %1</translation>
    </message>
</context>
<context>
    <name>Overrides</name>
    <message>
        <source>Three-quarter</source>
        <translation>Dreiviertel</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stehend</translation>
    </message>
    <message>
        <source>Through the ring</source>
        <translation>Durch den Ring</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>Von oben</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Von selbst gefunden</translation>
    </message>
    <message>
        <source>By itself: %1</source>
        <translation>Von selbst: %1</translation>
    </message>
    <message>
        <source>Width inside, mm</source>
        <translation>Innenweite, mm</translation>
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
    <name>PhotoPane</name>
    <message>
        <source>Product photo</source>
        <translation>Produktfoto</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Kiosk</source>
        <translation>Kiosk</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1 s.</source>
        <translation>Zu viele falsche PINs. Versuchen Sie es in %1 s noch einmal.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Diese PIN ist falsch.</translation>
    </message>
    <message>
        <source>For the shop&apos;s staff.</source>
        <translation>Für das Personal des Geschäfts.</translation>
    </message>
    <message>
        <source>%1 digits entered</source>
        <translation>%1 Ziffern eingegeben</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingeben</translation>
    </message>
    <message>
        <source>End the kiosk</source>
        <translation>Kiosk beenden</translation>
    </message>
    <message>
        <source>Start the camera again</source>
        <translation>Kamera neu starten</translation>
    </message>
    <message>
        <source>Back to the mirror</source>
        <translation>Zurück zum Spiegel</translation>
    </message>
</context>
<context>
    <name>PriceRange</name>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Price from %1</source>
        <translation>Preis ab %1</translation>
    </message>
    <message>
        <source>Price up to %1</source>
        <translation>Preis bis %1</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>Drucken auf</translation>
    </message>
    <message>
        <source>No printer is set up on this machine.</source>
        <translation>Auf diesem Rechner ist kein Drucker eingerichtet.</translation>
    </message>
    <message>
        <source>Save the page as a PDF</source>
        <translation>Seite als PDF speichern</translation>
    </message>
</context>
<context>
    <name>ProductTitle</name>
    <message>
        <source>Mark %1</source>
        <translation>%1 vormerken</translation>
    </message>
    <message>
        <source>Preparing the ring</source>
        <translation>Ring wird vorbereitet</translation>
    </message>
</context>
<context>
    <name>RecordingPill</name>
    <message>
        <source>Recording, %1 seconds left</source>
        <translation>Aufnahme, noch %1 Sekunden</translation>
    </message>
    <message>
        <source>Discard the clip</source>
        <translation>Clip verwerfen</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Favourite: %1</source>
        <translation>Favorit: %1</translation>
    </message>
    <message>
        <source>Shortlist: %1</source>
        <translation>Auswahl: %1</translation>
    </message>
    <message>
        <source>Check the fit of %1</source>
        <translation>Sitz von %1 prüfen</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
</context>
<context>
    <name>RingCard</name>
    <message>
        <source>Mark %1</source>
        <translation>%1 vormerken</translation>
    </message>
</context>
<context>
    <name>RingSheet</name>
    <message>
        <source>Marked rings on your hand</source>
        <translation>Vorgemerkte Ringe an Ihrer Hand</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Mark the rings you like with the heart on their card. Here you see them all on your hand.</source>
        <translation>Markieren Sie Ringe, die Ihnen gefallen, mit dem Herz auf ihrer Karte. Hier sehen Sie alle an Ihrer Hand.</translation>
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
    <name>RingsTab</name>
    <message>
        <source>Search rings</source>
        <translation>Ringe suchen</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>Edit the fit of %1</source>
        <translation>Sitz von %1 bearbeiten</translation>
    </message>
    <message>
        <source>1 ring</source>
        <translation>1 Ring</translation>
    </message>
    <message>
        <source>%1 rings</source>
        <translation>%1 Ringe</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>No ring fits. Try fewer words or filters.</source>
        <translation>Kein Ring passt. Versuchen Sie es mit weniger Wörtern oder Filtern.</translation>
    </message>
</context>
<context>
    <name>SessionRow</name>
    <message>
        <source>Open the session of %1</source>
        <translation>Sitzung von %1 öffnen</translation>
    </message>
    <message>
        <source>1 ring</source>
        <translation>1 Ring</translation>
    </message>
    <message>
        <source>%1 rings</source>
        <translation>%1 Ringe</translation>
    </message>
    <message>
        <source>Delete the session of %1</source>
        <translation>Sitzung von %1 löschen</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>Delete the session of %1 with its pictures</source>
        <translation>Sitzung von %1 mit ihren Bildern löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Hintergrund</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Kamerabild</translation>
    </message>
    <message>
        <source>Count down from three before a picture</source>
        <translation>Vor einem Bild von drei herunterzählen</translation>
    </message>
    <message>
        <source>Pictures and clips go to</source>
        <translation>Bilder und Clips kommen nach</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>Show the tour again</source>
        <translation>Einführung noch einmal zeigen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Alle Einstellungen zurücksetzen</translation>
    </message>
</context>
<context>
    <name>ShotTile</name>
    <message>
        <source>Clip</source>
        <translation>Clip</translation>
    </message>
</context>
<context>
    <name>Shutter</name>
    <message>
        <source>Take a picture</source>
        <translation>Foto aufnehmen</translation>
    </message>
    <message>
        <source>End the clip</source>
        <translation>Clip beenden</translation>
    </message>
</context>
<context>
    <name>ShutterRow</name>
    <message>
        <source>Hold the picture</source>
        <translation>Bild anhalten</translation>
    </message>
    <message>
        <source>Record a short clip</source>
        <translation>Kurzen Clip aufnehmen</translation>
    </message>
    <message>
        <source>Count down from three</source>
        <translation>Von drei herunterzählen</translation>
    </message>
    <message>
        <source>All marked rings on this hand</source>
        <translation>Alle vorgemerkten Ringe an dieser Hand</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
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
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>Sind Sie noch da?</translation>
    </message>
    <message>
        <source>Your pictures and choices are deleted in %1 s.</source>
        <translation>Ihre Bilder und Ihre Auswahl werden in %1 s gelöscht.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Ich bin noch da</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Jetzt löschen</translation>
    </message>
</context>
<context>
    <name>ToCheck</name>
    <message>
        <source>Please check</source>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>%1 prüfen</translation>
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
    <name>Tools</name>
    <message>
        <source>Drag the ends of the inner edge</source>
        <translation>Ziehen Sie die Enden der Innenkante</translation>
    </message>
    <message>
        <source>Paint what belongs to the ring</source>
        <translation>Malen Sie an, was zum Ring gehört</translation>
    </message>
    <message>
        <source>Paint what does not belong to the ring</source>
        <translation>Malen Sie an, was nicht zum Ring gehört</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Das ganze Foto zeigen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Catalogue and customer</source>
        <translation>Katalog und Kunde</translation>
    </message>
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
        <source>Settings</source>
        <translation>Einstellungen</translation>
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
<context>
    <name>Tour</name>
    <message>
        <source>Show your hand</source>
        <translation>Zeigen Sie Ihre Hand</translation>
    </message>
    <message>
        <source>Hold the back of your hand in front of the camera, fingers apart. The ring finds its finger by itself.</source>
        <translation>Halten Sie den Handrücken mit gespreizten Fingern vor die Kamera. Der Ring findet seinen Finger von selbst.</translation>
    </message>
    <message>
        <source>Choose a ring</source>
        <translation>Wählen Sie einen Ring</translation>
    </message>
    <message>
        <source>Touch a ring below to wear it. Drag it along your finger in the picture, or off it. The heart marks what you like.</source>
        <translation>Tippen Sie unten auf einen Ring, um ihn zu tragen. Ziehen Sie ihn im Bild am Finger entlang oder herunter. Das Herz merkt vor, was Ihnen gefällt.</translation>
    </message>
    <message>
        <source>Keep the moment</source>
        <translation>Halten Sie den Moment fest</translation>
    </message>
    <message>
        <source>Take a picture or a short clip, or hold the picture and compare rings on your hand.</source>
        <translation>Machen Sie ein Bild oder einen kurzen Clip, oder halten Sie das Bild an und vergleichen Sie Ringe an Ihrer Hand.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Los geht&apos;s</translation>
    </message>
</context>
</TS>
