<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
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
    <name>FingerPicker</name>
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
        <source>Save as</source>
        <translation>Enregistrer sous</translation>
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
        <source>Pictures that you take appear here.</source>
        <translation>Les photos prises apparaissent ici.</translation>
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
    <name>ProductTitle</name>
    <message>
        <source>Preparing the ring</source>
        <translation>Préparation de la bague</translation>
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
    <name>Shutter</name>
    <message>
        <source>Take a picture</source>
        <translation>Prendre une photo</translation>
    </message>
</context>
<context>
    <name>ShutterRow</name>
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
    <name>Toast</name>
    <message>
        <source>Choose another folder</source>
        <translation>Choisir un autre dossier</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
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
</TS>
