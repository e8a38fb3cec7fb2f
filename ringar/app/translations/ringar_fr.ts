<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>AnchorHandle</name>
    <message>
        <source>Left end of the inner edge</source>
        <translation>Extrémité gauche du bord intérieur</translation>
    </message>
    <message>
        <source>Right end of the inner edge</source>
        <translation>Extrémité droite du bord intérieur</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Virtual try-on</source>
        <translation>Essayage virtuel</translation>
    </message>
    <message>
        <source>Touch the screen or show your hand, and try on our rings.</source>
        <translation>Touchez l&apos;écran ou montrez votre main, et essayez nos bagues.</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
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
        <translation>Pouvons-nous photographier votre main ?</translation>
    </message>
    <message>
        <source>It stays in this mirror&apos;s memory and is deleted when you leave. It goes nowhere, unless you take it along on your phone.</source>
        <translation>Elle reste dans la mémoire de ce miroir et est supprimée à votre départ. Elle ne va nulle part, sauf si vous l&apos;emportez sur votre téléphone.</translation>
    </message>
    <message>
        <source>It stays in this mirror&apos;s memory and is deleted when you leave. It goes nowhere.</source>
        <translation>Elle reste dans la mémoire de ce miroir et est supprimée à votre départ. Elle ne va nulle part.</translation>
    </message>
    <message>
        <source>Yes, take a picture</source>
        <translation>Oui, prendre une photo</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Non, merci</translation>
    </message>
</context>
<context>
    <name>ConsultLayer</name>
    <message>
        <source>Point for the customer</source>
        <translation>Montrer au client</translation>
    </message>
    <message>
        <source>Larger for the customer</source>
        <translation>Plus grand pour le client</translation>
    </message>
    <message>
        <source>Smaller for the customer</source>
        <translation>Plus petit pour le client</translation>
    </message>
    <message>
        <source>The customer&apos;s window</source>
        <translation>Fenêtre du client</translation>
    </message>
</context>
<context>
    <name>ConsultPanel</name>
    <message>
        <source>The customer&apos;s window</source>
        <translation>Fenêtre du client</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>En fenêtre</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
    <message>
        <source>Virtual camera for calls</source>
        <translation>Caméra virtuelle pour les appels</translation>
    </message>
    <message>
        <source>Choose the camera “%1” in the call.</source>
        <translation>Choisissez la caméra « %1 » dans l&apos;appel.</translation>
    </message>
</context>
<context>
    <name>ConsultWindow</name>
    <message>
        <source>ringar for the customer</source>
        <translation>ringar pour le client</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Picture in %1</source>
        <translation>Photo dans %1</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 minutes old.</source>
        <translation>Le catalogue du magasin est injoignable. Cette copie date de %1 minutes.</translation>
    </message>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 hours old.</source>
        <translation>Le catalogue du magasin est injoignable. Cette copie date de %1 heures.</translation>
    </message>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 days old.</source>
        <translation>Le catalogue du magasin est injoignable. Cette copie date de %1 jours.</translation>
    </message>
</context>
<context>
    <name>CounterLayer</name>
    <message>
        <source>Add to the catalogue</source>
        <translation>Ajouter au catalogue</translation>
    </message>
    <message>
        <source>The fit is saved</source>
        <translation>L&apos;ajustement est enregistré</translation>
    </message>
</context>
<context>
    <name>CounterPanel</name>
    <message>
        <source>Catalogue and customer</source>
        <translation>Catalogue et client</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catalogue</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Fermer le volet</translation>
    </message>
</context>
<context>
    <name>CustomerTab</name>
    <message>
        <source>Name of the customer</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save this visit as a session</source>
        <translation>Enregistrer cette visite comme séance</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Save and close this session</source>
        <translation>Enregistrer et fermer cette séance</translation>
    </message>
    <message>
        <source>Customer agrees to hand pictures</source>
        <translation>Photos de la main acceptées</translation>
    </message>
    <message>
        <source>Hand picture</source>
        <translation>Photo de la main</translation>
    </message>
    <message>
        <source>Notes about the customer</source>
        <translation>Notes sur le client</translation>
    </message>
    <message>
        <source>Favourites and shortlist</source>
        <translation>Favoris et sélection</translation>
    </message>
    <message>
        <source>Rings marked with a heart or a star are gathered here.</source>
        <translation>Les bagues marquées d&apos;un cœur ou d&apos;une étoile sont réunies ici.</translation>
    </message>
    <message>
        <source>Saved sessions</source>
        <translation>Séances enregistrées</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Try on a ring from a photo</source>
        <translation>Essayer une bague à partir d’une photo</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>Images (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Picture or clip from a file</source>
        <translation>Image ou vidéo depuis un fichier</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Clips (*.mp4)</source>
        <translation>Clips (*.mp4)</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>Pages (*.pdf)</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Choisir un autre dossier</translation>
    </message>
</context>
<context>
    <name>DropZones</name>
    <message>
        <source>Try on this ring</source>
        <translation>Essayer cette bague</translation>
    </message>
    <message>
        <source>Use this hand</source>
        <translation>Utiliser cette main</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>No camera is connected.</source>
        <translation>Aucune caméra n&apos;est branchée.</translation>
    </message>
    <message>
        <source>No camera called &apos;%1&apos; is connected. Check the name.</source>
        <translation>Aucune caméra nommée « %1 » n&apos;est branchée. Vérifiez le nom.</translation>
    </message>
    <message>
        <source>%1 (%2) is not there. Connect the camera or choose another.</source>
        <translation>%1 (%2) n&apos;est pas là. Branchez la caméra ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>%1 (%2) may not be used by this account. Add it to the group &apos;video&apos; and log in again.</source>
        <translation>Ce compte n&apos;a pas le droit d&apos;utiliser %1 (%2). Ajoutez-le au groupe « video » et reconnectez-vous.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened: another program uses it, access is forbidden in the system&apos;s privacy settings, or it is not there. Close the other program or allow access.</source>
        <translation>Impossible d&apos;ouvrir %1 : un autre programme l&apos;utilise, les réglages de confidentialité interdisent l&apos;accès, ou elle n&apos;est pas là. Fermez l&apos;autre programme ou autorisez l&apos;accès.</translation>
    </message>
    <message>
        <source>%1 opens but sends no picture. Close other programs that use it, or plug it in again.</source>
        <translation>%1 s&apos;ouvre mais n&apos;envoie pas d&apos;image. Fermez les autres programmes qui l&apos;utilisent ou rebranchez-la.</translation>
    </message>
    <message>
        <source>%1 stopped delivering pictures. Check its cable or connection.</source>
        <translation>%1 n&apos;envoie plus d&apos;images. Vérifiez le câble ou la connexion.</translation>
    </message>
    <message>
        <source>%1 delivers only black pictures. Open its shutter or take off its cover.</source>
        <translation>%1 n&apos;envoie que des images noires. Ouvrez son volet ou retirez son cache.</translation>
    </message>
    <message>
        <source>no video comes from this address. Check the address and the network.</source>
        <translation>aucune vidéo ne vient de cette adresse. Vérifiez l&apos;adresse et le réseau.</translation>
    </message>
    <message>
        <source>there is no such file, folder or camera. Check the name.</source>
        <translation>ce fichier, ce dossier ou cette caméra n&apos;existe pas. Vérifiez le nom.</translation>
    </message>
    <message>
        <source>holds no JPEG or PNG frames. Choose another folder.</source>
        <translation>ne contient pas d&apos;images JPEG ou PNG. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>the file is empty. Copy it again from its source.</source>
        <translation>le fichier est vide. Copiez-le à nouveau depuis sa source.</translation>
    </message>
    <message>
        <source>is neither a video nor a JPEG or PNG picture. Choose another file.</source>
        <translation>n&apos;est ni une vidéo ni une image JPEG ou PNG. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>its frames are larger than %1 px. Scale the clip down.</source>
        <translation>ses images dépassent %1 px. Réduisez le clip.</translation>
    </message>
    <message>
        <source>holds no frame that can be decoded. Copy it again or convert it to MP4.</source>
        <translation>ne contient aucune image lisible. Copiez-le à nouveau ou convertissez-le en MP4.</translation>
    </message>
    <message>
        <source>can&apos;t be read (%1). Check the path.</source>
        <translation>ne peut pas être lu (%1). Vérifiez le chemin.</translation>
    </message>
    <message>
        <source>breaks off after %1 of %2 frames. Copy it again from its source.</source>
        <translation>s&apos;interrompt après %1 images sur %2. Copiez-le à nouveau depuis sa source.</translation>
    </message>
    <message>
        <source>can&apos;t be played again from its start.</source>
        <translation>ne peut pas être relu depuis le début.</translation>
    </message>
    <message>
        <source>there is no such file. Check the name.</source>
        <translation>ce fichier n&apos;existe pas. Vérifiez le nom.</translation>
    </message>
    <message>
        <source>is a folder, not a picture. Name a JPEG or PNG file.</source>
        <translation>est un dossier, pas une image. Indiquez un fichier JPEG ou PNG.</translation>
    </message>
    <message>
        <source>is not a file. Name a JPEG or PNG file.</source>
        <translation>n&apos;est pas un fichier. Indiquez un fichier JPEG ou PNG.</translation>
    </message>
    <message>
        <source>can&apos;t be read (%1). Check the file.</source>
        <translation>ne peut pas être lu (%1). Vérifiez le fichier.</translation>
    </message>
    <message>
        <source>is %1; only JPEG and PNG are read. Save it as JPEG or PNG.</source>
        <translation>est %1 ; seuls JPEG et PNG sont lus. Enregistrez-le en JPEG ou PNG.</translation>
    </message>
    <message>
        <source>the picture has no pixels. Choose another picture.</source>
        <translation>l&apos;image n&apos;a aucun pixel. Choisissez une autre image.</translation>
    </message>
    <message>
        <source>the picture is damaged. Choose another picture.</source>
        <translation>l&apos;image est endommagée. Choisissez une autre image.</translation>
    </message>
    <message>
        <source>the picture is damaged or cut off. Choose another picture.</source>
        <translation>l&apos;image est endommagée ou incomplète. Choisissez une autre image.</translation>
    </message>
    <message>
        <source>there is too little memory for it. Save it smaller.</source>
        <translation>la mémoire ne suffit pas. Enregistrez l&apos;image plus petite.</translation>
    </message>
    <message>
        <source>the picture is %1; the long side may be %2 pixels at most. Save it smaller.</source>
        <translation>l&apos;image fait %1 ; le grand côté peut avoir %2 pixels au plus. Enregistrez-la plus petite.</translation>
    </message>
    <message>
        <source>the picture is %1; %2 megapixels are read at most. Save it smaller.</source>
        <translation>l&apos;image fait %1 ; %2 mégapixels au plus sont lus. Enregistrez-la plus petite.</translation>
    </message>
    <message>
        <source>the file must be smaller than %1 MB. Save it smaller.</source>
        <translation>le fichier doit faire moins de %1 Mo. Enregistrez-le plus petit.</translation>
    </message>
    <message>
        <source>the picture has more than %1 megapixels. Save it smaller.</source>
        <translation>l&apos;image dépasse %1 mégapixels. Enregistrez-la plus petite.</translation>
    </message>
    <message>
        <source>the mask is %1, its photo %2. Make them the same size.</source>
        <translation>le masque fait %1, sa photo %2. Donnez-leur la même taille.</translation>
    </message>
    <message>
        <source>no ring stands out from its background. Take a photo of one on a plain ground.</source>
        <translation>aucune bague ne se détache du fond. Photographiez-en une sur un fond uni.</translation>
    </message>
    <message>
        <source>its mask has another size; give a mask of the photo&apos;s size.</source>
        <translation>son masque a une autre taille ; donnez un masque de la taille de la photo.</translation>
    </message>
    <message>
        <source>No ring stands out from the background.</source>
        <translation>Aucune bague ne se détache du fond.</translation>
    </message>
    <message>
        <source>Take a photo of one ring on a plain ground.</source>
        <translation>Photographiez une seule bague sur un fond uni.</translation>
    </message>
    <message>
        <source>The photo shows a hand, not a ring by itself.</source>
        <translation>La photo montre une main, pas une bague seule.</translation>
    </message>
    <message>
        <source>No ring found: what stands out looks like a box or a card.</source>
        <translation>Aucune bague trouvée : ce qui se détache ressemble à une boîte ou à une carte.</translation>
    </message>
    <message>
        <source>The background is too busy to find the ring.</source>
        <translation>Le fond est trop chargé pour trouver la bague.</translation>
    </message>
    <message>
        <source>Put the ring on a plain ground.</source>
        <translation>Posez la bague sur un fond uni.</translation>
    </message>
    <message>
        <source>The photo shows %1 things.</source>
        <translation>La photo montre %1 objets.</translation>
    </message>
    <message>
        <source>Show one ring alone.</source>
        <translation>Montrez une seule bague.</translation>
    </message>
    <message>
        <source>The ring is cut off by the photo&apos;s edge.</source>
        <translation>La bague est coupée par le bord de la photo.</translation>
    </message>
    <message>
        <source>Leave some room on all sides.</source>
        <translation>Laissez de la place de tous les côtés.</translation>
    </message>
    <message>
        <source>No ring found: the shape is not a ring&apos;s.</source>
        <translation>Aucune bague trouvée : la forme n&apos;est pas celle d&apos;une bague.</translation>
    </message>
    <message>
        <source>The photo seems to show several rings, one over the other.</source>
        <translation>La photo semble montrer plusieurs bagues superposées.</translation>
    </message>
    <message>
        <source>No ring found: there is no hole where a ring has one.</source>
        <translation>Aucune bague trouvée : il n&apos;y a pas de trou là où une bague en a un.</translation>
    </message>
    <message>
        <source>Show the ring&apos;s hole, too.</source>
        <translation>Montrez aussi le trou de la bague.</translation>
    </message>
    <message>
        <source>The ring is only %1 px wide.</source>
        <translation>La bague ne fait que %1 px de large.</translation>
    </message>
    <message>
        <source>Use a photo in which it is at least 200 px wide.</source>
        <translation>Prenez une photo où elle fait au moins 200 px de large.</translation>
    </message>
    <message>
        <source>The ring is small in its photo (%1 px).</source>
        <translation>La bague est petite sur la photo (%1 px).</translation>
    </message>
    <message>
        <source>A larger photo looks sharper.</source>
        <translation>Une photo plus grande sera plus nette.</translation>
    </message>
    <message>
        <source>The background is not plain.</source>
        <translation>Le fond n&apos;est pas uni.</translation>
    </message>
    <message>
        <source>Please check the cutout.</source>
        <translation>Veuillez vérifier le détourage.</translation>
    </message>
    <message>
        <source>The inner edge is uncertain.</source>
        <translation>Le bord intérieur est incertain.</translation>
    </message>
    <message>
        <source>Please check the anchor points.</source>
        <translation>Veuillez vérifier les points d&apos;ancrage.</translation>
    </message>
    <message>
        <source>Taken from the top, the photo hides the ring&apos;s thickness.</source>
        <translation>Prise d&apos;en haut, la photo cache l&apos;épaisseur de la bague.</translation>
    </message>
    <message>
        <source>The ring is seen nearly from its side.</source>
        <translation>La bague est vue presque de côté.</translation>
    </message>
    <message>
        <source>A view from 45 degrees is best.</source>
        <translation>Une vue à 45 degrés est idéale.</translation>
    </message>
    <message>
        <source>no hand was found. Show the whole back of one hand, fingers apart.</source>
        <translation>aucune main n&apos;a été trouvée. Montrez tout le dos d&apos;une main, doigts écartés.</translation>
    </message>
    <message>
        <source>No bank card is seen in the picture; lay one flat beside the fingers, on a ground of another colour, with all four sides in view.</source>
        <translation>Aucune carte bancaire n’est visible sur l’image ; posez-en une à plat à côté des doigts, sur un fond d’une autre couleur, les quatre côtés bien visibles.</translation>
    </message>
    <message>
        <source>The bank card is too small in the picture; bring hand and card closer to the camera.</source>
        <translation>La carte bancaire est trop petite sur l’image ; rapprochez la main et la carte de la caméra.</translation>
    </message>
    <message>
        <source>The %1 finger is out of the picture; move the hand into view.</source>
        <translation>%1 hors de l&apos;image ; amenez la main dans le cadre.</translation>
    </message>
    <message>
        <source>The %1 finger is too small in the picture; bring the hand closer.</source>
        <translation>%1 trop petit dans l&apos;image ; approchez la main.</translation>
    </message>
    <message>
        <source>The %1 finger points at the camera; show the back of the hand.</source>
        <translation>%1 pointé vers la caméra ; montrez le dos de la main.</translation>
    </message>
    <message>
        <source>The %1 finger&apos;s edges are hard to see; the ring&apos;s place is a guess.</source>
        <translation>%1 : les bords se voient mal ; la place de la bague est estimée.</translation>
    </message>
    <message>
        <source>The %1 finger is hidden where its ring would sit.</source>
        <translation>%1 : l’endroit où se porterait la bague est caché.</translation>
    </message>
    <message>
        <source>%1 finds no room beside the other rings on the %2 finger.</source>
        <translation>%1 ne trouve pas de place à côté des autres bagues (%2).</translation>
    </message>
    <message>
        <source>No hand is in view.</source>
        <translation>Aucune main n&apos;est visible.</translation>
    </message>
    <message>
        <source>The finger is cut off by the picture&apos;s edge.</source>
        <translation>Le doigt est coupé par le bord de l&apos;image.</translation>
    </message>
    <message>
        <source>The hand is too far away.</source>
        <translation>La main est trop loin.</translation>
    </message>
    <message>
        <source>The hand is too near.</source>
        <translation>La main est trop près.</translation>
    </message>
    <message>
        <source>The finger points at the camera or is bent.</source>
        <translation>Le doigt pointe vers la caméra ou est plié.</translation>
    </message>
    <message>
        <source>The hand is seen from its side.</source>
        <translation>La main est vue de côté.</translation>
    </message>
    <message>
        <source>The palm is shown, so the stone is hidden.</source>
        <translation>La paume est visible, la pierre est donc cachée.</translation>
    </message>
    <message>
        <source>The hand is too dark.</source>
        <translation>La main est trop sombre.</translation>
    </message>
    <message>
        <source>The hand is over-exposed.</source>
        <translation>La main est surexposée.</translation>
    </message>
    <message>
        <source>The hand is blurred.</source>
        <translation>La main est floue.</translation>
    </message>
    <message>
        <source>can&apos;t be written (%1). Choose another folder.</source>
        <translation>ne peut pas être écrit (%1). Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>can&apos;t be written. Choose another folder.</source>
        <translation>ne peut pas être écrit. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The video encoder failed in the middle of the clip. Record it again.</source>
        <translation>L’encodage vidéo a échoué au milieu de la séquence. Enregistrez-la à nouveau.</translation>
    </message>
    <message>
        <source>there was no picture to write.</source>
        <translation>il n&apos;y avait aucune image à écrire.</translation>
    </message>
    <message>
        <source>is no longer there.</source>
        <translation>n&apos;est plus là.</translation>
    </message>
    <message>
        <source>is no longer there (%1).</source>
        <translation>n&apos;est plus là (%1).</translation>
    </message>
    <message>
        <source>can&apos;t be deleted (%1). Delete it by hand.</source>
        <translation>ne peut pas être supprimé (%1). Supprimez-le à la main.</translation>
    </message>
    <message>
        <source>a clip has no request. Choose a picture.</source>
        <translation>un clip n&apos;a pas de requête. Choisissez une image.</translation>
    </message>
    <message>
        <source>takes no pictures just now. Look whether the printer is on.</source>
        <translation>n&apos;accepte pas d&apos;images pour l&apos;instant. Vérifiez que l&apos;imprimante est allumée.</translation>
    </message>
    <message>
        <source>OpenCV %1 can&apos;t write MP4 clips of %2. Install ringar again.</source>
        <translation>OpenCV %1 ne peut pas écrire de clips MP4 de %2. Réinstallez ringar.</translation>
    </message>
    <message>
        <source>The model file %1 is missing.</source>
        <translation>Le fichier de modèle %1 manque.</translation>
    </message>
    <message>
        <source>The model file %1 can&apos;t be read (%2).</source>
        <translation>Le fichier de modèle %1 ne peut pas être lu (%2).</translation>
    </message>
    <message>
        <source>The model file %1 is damaged or not the one ringar ships.</source>
        <translation>Le fichier de modèle %1 est endommagé ou n&apos;est pas celui fourni avec ringar.</translation>
    </message>
    <message>
        <source>Install ringar again, or rebuild the models with models/convert.py.</source>
        <translation>Réinstallez ringar ou reconstruisez les modèles avec models/convert.py.</translation>
    </message>
    <message>
        <source>The model %1 can&apos;t be loaded. Install ringar again.</source>
        <translation>Le modèle %1 ne peut pas être chargé. Réinstallez ringar.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; the log has the details.</source>
        <translation>Un problème inattendu est survenu ; le journal en donne les détails.</translation>
    </message>
    <message>
        <source>The ring can&apos;t be shown just now because of an unexpected error; the log has the details.</source>
        <translation>La bague ne peut pas être montrée à cause d&apos;une erreur inattendue ; le journal en donne les détails.</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1%</source>
        <extracomment>15 per cent as the language writes it; most leave a space that does not break.</extracomment>
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Metal</source>
        <translation>Métal</translation>
    </message>
    <message>
        <source>Stone</source>
        <translation>Pierre</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Mots-clés</translation>
    </message>
    <message>
        <source>Show all rings</source>
        <translation>Montrer toutes les bagues</translation>
    </message>
</context>
<context>
    <name>FingerPicker</name>
    <message>
        <source>Choose a finger</source>
        <translation>Choisir un doigt</translation>
    </message>
    <message>
        <source>Wear one more ring</source>
        <translation>Porter une bague de plus</translation>
    </message>
    <message>
        <source>Take this ring off</source>
        <translation>Retirer cette bague</translation>
    </message>
</context>
<context>
    <name>FingerSize</name>
    <message>
        <source>Hold the hand that wears the ring and a bank card flat before the camera.</source>
        <translation>Tenez à plat devant la caméra la main qui porte la bague et une carte bancaire.</translation>
    </message>
    <message>
        <source>Measured: %1 mm inside, give or take %2 mm.</source>
        <translation>Mesuré : %1 mm à l’intérieur, à %2 mm près.</translation>
    </message>
    <message>
        <source>This ring has the finger&apos;s size.</source>
        <translation>Cette bague a la taille du doigt.</translation>
    </message>
    <message>
        <source>This ring is one EU size larger than the finger.</source>
        <translation>Cette bague est plus grande que le doigt d’une taille UE.</translation>
    </message>
    <message>
        <source>This ring is one EU size smaller than the finger.</source>
        <translation>Cette bague est plus petite que le doigt d’une taille UE.</translation>
    </message>
    <message>
        <source>This ring is %1 EU sizes larger than the finger.</source>
        <translation>Cette bague est plus grande que le doigt de %1 tailles EU.</translation>
    </message>
    <message>
        <source>This ring is %1 EU sizes smaller than the finger.</source>
        <translation>Cette bague est plus petite que le doigt de %1 tailles EU.</translation>
    </message>
</context>
<context>
    <name>FingerSizeRow</name>
    <message>
        <source>Finger size</source>
        <translation>Taille du doigt</translation>
    </message>
    <message>
        <source>Write sizes in another system</source>
        <translation>Écrire les tailles dans un autre système</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Mesure en cours …</translation>
    </message>
    <message>
        <source>Measure with a bank card</source>
        <translation>Mesurer avec une carte bancaire</translation>
    </message>
    <message>
        <source>Hold a bank card flat beside the hand, both before the camera</source>
        <translation>Tenir une carte bancaire à plat à côté de la main, les deux devant la caméra</translation>
    </message>
    <message>
        <source>The ring: %1 %2</source>
        <translation>La bague : %1 %2</translation>
    </message>
</context>
<context>
    <name>Fingers</name>
    <message>
        <source>Thumb</source>
        <translation>Pouce</translation>
    </message>
    <message>
        <source>Index finger</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Middle finger</source>
        <translation>Majeur</translation>
    </message>
    <message>
        <source>Ring finger</source>
        <translation>Annulaire</translation>
    </message>
    <message>
        <source>Little finger</source>
        <translation>Auriculaire</translation>
    </message>
</context>
<context>
    <name>FitDrawer</name>
    <message>
        <source>Fine fit</source>
        <translation>Ajustement</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Reset the fit</source>
        <translation>Réinitialiser l’ajustement</translation>
    </message>
</context>
<context>
    <name>FitEditor</name>
    <message>
        <source>Fit editor</source>
        <translation>Éditeur d&apos;ajustement</translation>
    </message>
    <message>
        <source>Opening the photo</source>
        <translation>Ouverture de la photo</translation>
    </message>
    <message>
        <source>Read with %1 certainty</source>
        <translation>Lue avec une certitude de %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>C&apos;est bon</translation>
    </message>
    <message>
        <source>Save this fit</source>
        <translation>Enregistrer cet ajustement</translation>
    </message>
    <message>
        <source>Leave the fit as it is and take the mark away</source>
        <translation>Laisser l&apos;ajustement et retirer la marque</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The ring on a sample hand</source>
        <translation>La bague sur une main d&apos;exemple</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
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
        <translation>Retour à toutes les photos</translation>
    </message>
    <message>
        <source>Choose two to four pictures</source>
        <translation>Choisissez deux à quatre photos</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>Copier dans le presse-papiers</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Save with its API request</source>
        <translation>Enregistrer avec sa requête d&apos;API</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Pictures and clips that you take appear here.</source>
        <translation>Vos photos et vos clips apparaissent ici.</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Show the back of your hand</source>
        <translation>Montrez le dos de votre main</translation>
    </message>
    <message>
        <source>Move your hand into the middle</source>
        <translation>Placez votre main au centre</translation>
    </message>
    <message>
        <source>A little closer, please</source>
        <translation>Un peu plus près, s’il vous plaît</translation>
    </message>
    <message>
        <source>Move your hand back a little</source>
        <translation>Reculez un peu la main</translation>
    </message>
    <message>
        <source>Stretch your fingers, please</source>
        <translation>Tendez les doigts, s’il vous plaît</translation>
    </message>
    <message>
        <source>Turn the back of your hand to the camera</source>
        <translation>Tournez le dos de la main vers la caméra</translation>
    </message>
    <message>
        <source>Turn your hand over: the stone is on its back</source>
        <translation>Retournez la main : la pierre est de l’autre côté</translation>
    </message>
    <message>
        <source>More light, please</source>
        <translation>Plus de lumière, s’il vous plaît</translation>
    </message>
    <message>
        <source>Less light, please</source>
        <translation>Moins de lumière, s’il vous plaît</translation>
    </message>
    <message>
        <source>Hold your hand still for a moment</source>
        <translation>Gardez la main immobile un instant</translation>
    </message>
</context>
<context>
    <name>HandOverPanel</name>
    <message>
        <source>Scan this code with your phone</source>
        <translation>Scannez ce code avec votre téléphone</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Supprimé</translation>
    </message>
    <message>
        <source>Code with the address %1</source>
        <translation>Code contenant l&apos;adresse %1</translation>
    </message>
    <message>
        <source>The phone must be in the shop&apos;s Wi-Fi. Deleted in %1.</source>
        <translation>Le téléphone doit être sur le Wi-Fi du magasin. Suppression dans %1.</translation>
    </message>
    <message>
        <source>The pictures on the page have been deleted.</source>
        <translation>Les photos de la page ont été supprimées.</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Supprimer maintenant</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Add photos</source>
        <translation>Ajouter des photos</translation>
    </message>
    <message>
        <source>Add photos or a CSV list to the catalogue</source>
        <translation>Ajouter des photos ou une liste CSV au catalogue</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Ajouter un dossier</translation>
    </message>
    <message>
        <source>Add a folder of photos to the catalogue</source>
        <translation>Ajouter un dossier de photos au catalogue</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Arrêt en cours</translation>
    </message>
    <message>
        <source>Adding rings: %1 of %2</source>
        <translation>Ajout des bagues : %1 sur %2</translation>
    </message>
    <message>
        <source>Looking through the files</source>
        <translation>Examen des fichiers</translation>
    </message>
    <message>
        <source>Adding rings</source>
        <translation>Ajout des bagues</translation>
    </message>
    <message>
        <source>Stop adding rings</source>
        <translation>Arrêter l&apos;ajout</translation>
    </message>
    <message>
        <source>%1 added, %2 updated, %3 refused</source>
        <translation>%1 ajoutées, %2 mises à jour, %3 refusées</translation>
    </message>
    <message>
        <source>Stopped. Adding the same files again goes on from there.</source>
        <translation>Arrêté. Ajouter à nouveau les mêmes fichiers reprend à cet endroit.</translation>
    </message>
    <message>
        <source>To look at: %1</source>
        <translation>À vérifier : %1</translation>
    </message>
    <message>
        <source>Put the report away</source>
        <translation>Fermer le rapport</translation>
    </message>
</context>
<context>
    <name>ImportDialogs</name>
    <message>
        <source>Add photos or a CSV list to the catalogue</source>
        <translation>Ajouter des photos ou une liste CSV au catalogue</translation>
    </message>
    <message>
        <source>Photos and lists (*.jpg *.jpeg *.png *.webp *.csv *.json)</source>
        <translation>Photos et listes (*.jpg *.jpeg *.png *.webp *.csv *.json)</translation>
    </message>
    <message>
        <source>Add a folder of photos to the catalogue</source>
        <translation>Ajouter un dossier de photos au catalogue</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>One moment, please</source>
        <translation>Un instant, s&apos;il vous plaît</translation>
    </message>
    <message>
        <source>The mirror is being set up again. This takes a few seconds.</source>
        <translation>Le miroir redémarre. Cela prend quelques secondes.</translation>
    </message>
</context>
<context>
    <name>KioskGallery</name>
    <message>
        <source>Your pictures</source>
        <translation>Vos photos</translation>
    </message>
    <message>
        <source>Back to all pictures</source>
        <translation>Retour à toutes les photos</translation>
    </message>
    <message>
        <source>To my phone</source>
        <translation>Sur mon téléphone</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>KioskStage</name>
    <message>
        <source>Live picture</source>
        <translation>Image en direct</translation>
    </message>
    <message>
        <source>Choose a finger</source>
        <translation>Choisir un doigt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Adjust the fit</source>
        <translation>Ajuster la bague</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>All marked rings on this hand</source>
        <translation>Toutes les bagues marquées sur cette main</translation>
    </message>
    <message>
        <source>Your pictures</source>
        <translation>Vos photos</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Finish and delete everything</source>
        <translation>Terminer et tout supprimer</translation>
    </message>
    <message>
        <source>Hold the picture</source>
        <translation>Figer l’image</translation>
    </message>
    <message>
        <source>Count down from three</source>
        <translation>Compte à rebours de trois</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>capture to composite</source>
        <translation>capture à composition</translation>
    </message>
    <message>
        <source>capture to paint</source>
        <translation>capture à affichage</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>images</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>sautées</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>Copié dans le presse-papiers</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>Envoyé à %1</translation>
    </message>
</context>
<context>
    <name>Materials</name>
    <message>
        <source>Yellow gold</source>
        <translation>Or jaune</translation>
    </message>
    <message>
        <source>White gold</source>
        <translation>Or blanc</translation>
    </message>
    <message>
        <source>Rose gold</source>
        <translation>Or rose</translation>
    </message>
    <message>
        <source>Red gold</source>
        <translation>Or rouge</translation>
    </message>
    <message>
        <source>Pink gold</source>
        <translation>Or rose</translation>
    </message>
    <message>
        <source>Green gold</source>
        <translation>Or vert</translation>
    </message>
    <message>
        <source>Black gold</source>
        <translation>Or noir</translation>
    </message>
    <message>
        <source>Two-tone gold</source>
        <translation>Or bicolore</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Or</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>Platine</translation>
    </message>
    <message>
        <source>Palladium</source>
        <translation>Palladium</translation>
    </message>
    <message>
        <source>Sterling silver</source>
        <translation>Argent sterling</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Argent</translation>
    </message>
    <message>
        <source>Titanium</source>
        <translation>Titane</translation>
    </message>
    <message>
        <source>Stainless steel</source>
        <translation>Acier inoxydable</translation>
    </message>
    <message>
        <source>Steel</source>
        <translation>Acier</translation>
    </message>
    <message>
        <source>Tungsten</source>
        <translation>Tungstène</translation>
    </message>
    <message>
        <source>Tantalum</source>
        <translation>Tantale</translation>
    </message>
    <message>
        <source>Ceramic</source>
        <translation>Céramique</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Carbone</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>Diamant</translation>
    </message>
    <message>
        <source>Diamonds</source>
        <translation>Diamants</translation>
    </message>
    <message>
        <source>Ruby</source>
        <translation>Rubis</translation>
    </message>
    <message>
        <source>Rubies</source>
        <translation>Rubis</translation>
    </message>
    <message>
        <source>Sapphire</source>
        <translation>Saphir</translation>
    </message>
    <message>
        <source>Sapphires</source>
        <translation>Saphirs</translation>
    </message>
    <message>
        <source>Emerald</source>
        <translation>Émeraude</translation>
    </message>
    <message>
        <source>Emeralds</source>
        <translation>Émeraudes</translation>
    </message>
    <message>
        <source>Pearl</source>
        <translation>Perle</translation>
    </message>
    <message>
        <source>Pearls</source>
        <translation>Perles</translation>
    </message>
    <message>
        <source>Amethyst</source>
        <translation>Améthyste</translation>
    </message>
    <message>
        <source>Amethysts</source>
        <translation>Améthystes</translation>
    </message>
    <message>
        <source>Topaz</source>
        <translation>Topaze</translation>
    </message>
    <message>
        <source>Aquamarine</source>
        <translation>Aigue-marine</translation>
    </message>
    <message>
        <source>Aquamarines</source>
        <translation>Aigues-marines</translation>
    </message>
    <message>
        <source>Citrine</source>
        <translation>Citrine</translation>
    </message>
    <message>
        <source>Citrines</source>
        <translation>Citrines</translation>
    </message>
    <message>
        <source>Garnet</source>
        <translation>Grenat</translation>
    </message>
    <message>
        <source>Garnets</source>
        <translation>Grenats</translation>
    </message>
    <message>
        <source>Opal</source>
        <translation>Opale</translation>
    </message>
    <message>
        <source>Opals</source>
        <translation>Opales</translation>
    </message>
    <message>
        <source>Peridot</source>
        <translation>Péridot</translation>
    </message>
    <message>
        <source>Tanzanite</source>
        <translation>Tanzanite</translation>
    </message>
    <message>
        <source>Tourmaline</source>
        <translation>Tourmaline</translation>
    </message>
    <message>
        <source>Tourmalines</source>
        <translation>Tourmalines</translation>
    </message>
    <message>
        <source>Morganite</source>
        <translation>Morganite</translation>
    </message>
    <message>
        <source>Moonstone</source>
        <translation>Pierre de lune</translation>
    </message>
    <message>
        <source>Onyx</source>
        <translation>Onyx</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>Turquoise</translation>
    </message>
    <message>
        <source>Cubic zirconia</source>
        <translation>Oxyde de zirconium</translation>
    </message>
    <message>
        <source>Zirconia</source>
        <translation>Oxyde de zirconium</translation>
    </message>
    <message>
        <source>Moissanite</source>
        <translation>Moissanite</translation>
    </message>
    <message>
        <source>Spinel</source>
        <translation>Spinelle</translation>
    </message>
    <message>
        <source>Rose quartz</source>
        <translation>Quartz rose</translation>
    </message>
    <message>
        <source>Quartz</source>
        <translation>Quartz</translation>
    </message>
    <message>
        <source>Jade</source>
        <translation>Jade</translation>
    </message>
    <message>
        <source>Alexandrite</source>
        <translation>Alexandrite</translation>
    </message>
</context>
<context>
    <name>NotedRing</name>
    <message>
        <source>Wear %1</source>
        <translation>Porter %1</translation>
    </message>
    <message>
        <source>No longer in the catalogue</source>
        <translation>N&apos;est plus au catalogue</translation>
    </message>
    <message>
        <source>Favourite: %1</source>
        <translation>Favori : %1</translation>
    </message>
    <message>
        <source>Shortlist: %1</source>
        <translation>Sélection : %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Note about %1</source>
        <translation>Note sur %1</translation>
    </message>
</context>
<context>
    <name>Overrides</name>
    <message>
        <source>Three-quarter</source>
        <translation>Trois quarts</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Debout</translation>
    </message>
    <message>
        <source>Through the ring</source>
        <translation>À travers la bague</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>D&apos;en haut</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Trouvé automatiquement</translation>
    </message>
    <message>
        <source>By itself: %1</source>
        <translation>Tout seul : %1</translation>
    </message>
    <message>
        <source>Width inside, mm</source>
        <translation>Largeur intérieure, mm</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Remove background</source>
        <translation>Supprimer l’arrière-plan</translation>
    </message>
    <message>
        <source>Cut the ring out of its photo&apos;s background.</source>
        <translation>Détourer la bague du fond de sa photo.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Place along the finger: 0 at its visible base, 1 just below the first knuckle; null: where rings usually sit.</source>
        <translation>Place le long du doigt : 0 à sa base visible, 1 juste sous la première articulation ; null : là où se portent d’ordinaire les bagues.</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Ombre</translation>
    </message>
    <message>
        <source>Shadow of the ring on the finger: 0 none, 1 the strongest.</source>
        <translation>Ombre de la bague sur le doigt : 0 aucune, 1 la plus forte.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Lumière</translation>
    </message>
    <message>
        <source>How far the ring takes on the hand picture&apos;s light: 0 ignores it, 1 matches it fully.</source>
        <translation>Mesure dans laquelle la bague prend la lumière de la photo : 0 pas du tout, 1 entièrement.</translation>
    </message>
</context>
<context>
    <name>PhotoPane</name>
    <message>
        <source>Product photo</source>
        <translation>Photo du produit</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Kiosk</source>
        <translation>Borne</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>Code PIN</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1 s.</source>
        <translation>Trop de codes erronés. Réessayez dans %1 s.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Ce code PIN est incorrect.</translation>
    </message>
    <message>
        <source>For the shop&apos;s staff.</source>
        <translation>Pour le personnel du magasin.</translation>
    </message>
    <message>
        <source>%1 digits entered</source>
        <translation>%1 chiffres saisis</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Valider</translation>
    </message>
    <message>
        <source>End the kiosk</source>
        <translation>Quitter le mode borne</translation>
    </message>
    <message>
        <source>Start the camera again</source>
        <translation>Redémarrer la caméra</translation>
    </message>
    <message>
        <source>Back to the mirror</source>
        <translation>Retour au miroir</translation>
    </message>
</context>
<context>
    <name>PriceRange</name>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Price from %1</source>
        <translation>Prix à partir de %1</translation>
    </message>
    <message>
        <source>Price up to %1</source>
        <translation>Prix jusqu’à %1</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print</source>
        <translation>Imprimer</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>Imprimer sur</translation>
    </message>
    <message>
        <source>No printer is set up on this machine.</source>
        <translation>Aucune imprimante n&apos;est installée sur cette machine.</translation>
    </message>
    <message>
        <source>Save the page as a PDF</source>
        <translation>Enregistrer la page en PDF</translation>
    </message>
</context>
<context>
    <name>ProductTitle</name>
    <message>
        <source>Mark %1</source>
        <translation>Marquer %1</translation>
    </message>
    <message>
        <source>Preparing the ring</source>
        <translation>Préparation de la bague</translation>
    </message>
</context>
<context>
    <name>RecordingPill</name>
    <message>
        <source>Recording, %1 seconds left</source>
        <translation>Enregistrement, %1 secondes restantes</translation>
    </message>
    <message>
        <source>Discard the clip</source>
        <translation>Abandonner le clip</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Favourite: %1</source>
        <translation>Favori : %1</translation>
    </message>
    <message>
        <source>Shortlist: %1</source>
        <translation>Sélection : %1</translation>
    </message>
    <message>
        <source>Check the fit of %1</source>
        <translation>Vérifier l&apos;ajustement de %1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>À vérifier</translation>
    </message>
</context>
<context>
    <name>RingCard</name>
    <message>
        <source>Mark %1</source>
        <translation>Marquer %1</translation>
    </message>
</context>
<context>
    <name>RingSheet</name>
    <message>
        <source>Marked rings on your hand</source>
        <translation>Bagues marquées sur votre main</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Mark the rings you like with the heart on their card. Here you see them all on your hand.</source>
        <translation>Marquez les bagues qui vous plaisent avec le cœur de leur carte. Ici, vous les voyez toutes sur votre main.</translation>
    </message>
</context>
<context>
    <name>RingTray</name>
    <message>
        <source>Rings</source>
        <translation>Bagues</translation>
    </message>
</context>
<context>
    <name>RingsTab</name>
    <message>
        <source>Search rings</source>
        <translation>Chercher des bagues</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Edit the fit of %1</source>
        <translation>Modifier l&apos;ajustement de %1</translation>
    </message>
    <message>
        <source>1 ring</source>
        <translation>1 bague</translation>
    </message>
    <message>
        <source>%1 rings</source>
        <translation>%1 bagues</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Afficher %1</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Résultats de la recherche</translation>
    </message>
    <message>
        <source>No ring fits. Try fewer words or filters.</source>
        <translation>Aucune bague ne correspond. Essayez moins de mots ou de filtres.</translation>
    </message>
</context>
<context>
    <name>SessionRow</name>
    <message>
        <source>Open the session of %1</source>
        <translation>Ouvrir la séance de %1</translation>
    </message>
    <message>
        <source>1 ring</source>
        <translation>1 bague</translation>
    </message>
    <message>
        <source>%1 rings</source>
        <translation>%1 bagues</translation>
    </message>
    <message>
        <source>Delete the session of %1</source>
        <translation>Supprimer la séance de %1</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Supprimer définitivement</translation>
    </message>
    <message>
        <source>Delete the session of %1 with its pictures</source>
        <translation>Supprimer la séance de %1 avec ses photos</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Image de la caméra</translation>
    </message>
    <message>
        <source>Count down from three before a picture</source>
        <translation>Compte à rebours de trois avant une photo</translation>
    </message>
    <message>
        <source>Pictures and clips go to</source>
        <translation>Les photos et clips vont dans</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Choisir un autre dossier</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visite</translation>
    </message>
    <message>
        <source>Show the tour again</source>
        <translation>Revoir la visite guidée</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Réinitialiser</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Réinitialiser tous les réglages</translation>
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
        <translation>Prendre une photo</translation>
    </message>
    <message>
        <source>End the clip</source>
        <translation>Terminer le clip</translation>
    </message>
</context>
<context>
    <name>ShutterRow</name>
    <message>
        <source>Hold the picture</source>
        <translation>Figer l’image</translation>
    </message>
    <message>
        <source>Record a short clip</source>
        <translation>Enregistrer un court clip</translation>
    </message>
    <message>
        <source>Count down from three</source>
        <translation>Compte à rebours de trois</translation>
    </message>
    <message>
        <source>All marked rings on this hand</source>
        <translation>Toutes les bagues marquées sur cette main</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Demo clip</source>
        <translation>Vidéo de démonstration</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Choose the camera</source>
        <translation>Choisir la caméra</translation>
    </message>
    <message>
        <source>Picture from</source>
        <translation>Image de</translation>
    </message>
    <message>
        <source>Picture or clip from a file</source>
        <translation>Image ou vidéo depuis un fichier</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>Image en miroir</translation>
    </message>
</context>
<context>
    <name>Splash</name>
    <message>
        <source>Warming up</source>
        <translation>Préparation</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Live picture</source>
        <translation>Image en direct</translation>
    </message>
</context>
<context>
    <name>StandInBanner</name>
    <message>
        <source>A demo clip is playing. %1</source>
        <translation>Une vidéo de démonstration est en cours. %1</translation>
    </message>
</context>
<context>
    <name>StatsPanel</name>
    <message>
        <source>Figures</source>
        <translation>Mesures</translation>
    </message>
</context>
<context>
    <name>StatusPill</name>
    <message>
        <source>Opening the camera</source>
        <translation>Ouverture de la caméra</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Pas d’image</translation>
    </message>
    <message>
        <source>Dark picture</source>
        <translation>Image noire</translation>
    </message>
    <message>
        <source>Hand found</source>
        <translation>Main détectée</translation>
    </message>
    <message>
        <source>Looking for a hand</source>
        <translation>Recherche d’une main</translation>
    </message>
    <message>
        <source>Demo clip</source>
        <translation>Vidéo de démonstration</translation>
    </message>
    <message>
        <source>Picture held</source>
        <translation>Image figée</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>Êtes-vous toujours là ?</translation>
    </message>
    <message>
        <source>Your pictures and choices are deleted in %1 s.</source>
        <translation>Vos photos et vos choix seront supprimés dans %1 s.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Je suis toujours là</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Supprimer maintenant</translation>
    </message>
</context>
<context>
    <name>ToCheck</name>
    <message>
        <source>Please check</source>
        <translation>À vérifier</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>Vérifier %1</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Choose another folder</source>
        <translation>Choisir un autre dossier</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Drag the ends of the inner edge</source>
        <translation>Faites glisser les extrémités du bord intérieur</translation>
    </message>
    <message>
        <source>Paint what belongs to the ring</source>
        <translation>Peignez ce qui fait partie de la bague</translation>
    </message>
    <message>
        <source>Paint what does not belong to the ring</source>
        <translation>Peignez ce qui ne fait pas partie de la bague</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Taille du pinceau</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Plus petit</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Plus grand</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Montrer toute la photo</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Catalogue and customer</source>
        <translation>Catalogue et client</translation>
    </message>
    <message>
        <source>Virtual try-on</source>
        <translation>Essayage virtuel</translation>
    </message>
    <message>
        <source>Choose a finger</source>
        <translation>Choisir un doigt</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>Choisir la caméra</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galerie</translation>
    </message>
    <message>
        <source>Your ring</source>
        <translation>Votre bague</translation>
    </message>
    <message>
        <source>Try on a ring from a photo</source>
        <translation>Essayer une bague à partir d’une photo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajuster</translation>
    </message>
    <message>
        <source>Adjust the fit</source>
        <translation>Ajuster la bague</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Show your hand</source>
        <translation>Montrez votre main</translation>
    </message>
    <message>
        <source>Hold the back of your hand in front of the camera, fingers apart. The ring finds its finger by itself.</source>
        <translation>Tenez le dos de votre main devant la caméra, doigts écartés. La bague trouve son doigt toute seule.</translation>
    </message>
    <message>
        <source>Choose a ring</source>
        <translation>Choisissez une bague</translation>
    </message>
    <message>
        <source>Touch a ring below to wear it. Drag it along your finger in the picture, or off it. The heart marks what you like.</source>
        <translation>Touchez une bague en bas pour la porter. Faites-la glisser le long du doigt dans l&apos;image, ou hors du doigt. Le cœur marque ce qui vous plaît.</translation>
    </message>
    <message>
        <source>Keep the moment</source>
        <translation>Gardez l&apos;instant</translation>
    </message>
    <message>
        <source>Take a picture or a short clip, or hold the picture and compare rings on your hand.</source>
        <translation>Prenez une photo ou un court clip, ou figez l&apos;image et comparez des bagues sur votre main.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
</context>
</TS>
