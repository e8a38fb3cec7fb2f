<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Picture in %1</source>
        <translation>Foto en %1</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Try on a ring from a photo</source>
        <translation>Probar un anillo a partir de una foto</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>Imágenes (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Picture or clip from a file</source>
        <translation>Imagen o vídeo de un archivo</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Elegir otra carpeta</translation>
    </message>
</context>
<context>
    <name>DropZones</name>
    <message>
        <source>Try on this ring</source>
        <translation>Probar este anillo</translation>
    </message>
    <message>
        <source>Use this hand</source>
        <translation>Usar esta mano</translation>
    </message>
</context>
<context>
    <name>FingerPicker</name>
    <message>
        <source>Thumb</source>
        <translation>Pulgar</translation>
    </message>
    <message>
        <source>Index finger</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Middle finger</source>
        <translation>Dedo corazón</translation>
    </message>
    <message>
        <source>Ring finger</source>
        <translation>Dedo anular</translation>
    </message>
    <message>
        <source>Little finger</source>
        <translation>Meñique</translation>
    </message>
    <message>
        <source>Choose a finger</source>
        <translation>Elegir un dedo</translation>
    </message>
    <message>
        <source>Wear one more ring</source>
        <translation>Llevar otro anillo más</translation>
    </message>
    <message>
        <source>Take this ring off</source>
        <translation>Quitar este anillo</translation>
    </message>
</context>
<context>
    <name>FitDrawer</name>
    <message>
        <source>Fine fit</source>
        <translation>Ajuste fino</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Reset the fit</source>
        <translation>Restablecer el ajuste</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>Back to all pictures</source>
        <translation>Volver a todas las fotos</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Pictures that you take appear here.</source>
        <translation>Aquí aparecen las fotos que tomes.</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Show the back of your hand</source>
        <translation>Muestre el dorso de la mano</translation>
    </message>
    <message>
        <source>Move your hand into the middle</source>
        <translation>Mueva la mano al centro</translation>
    </message>
    <message>
        <source>A little closer, please</source>
        <translation>Un poco más cerca, por favor</translation>
    </message>
    <message>
        <source>Move your hand back a little</source>
        <translation>Aleje un poco la mano</translation>
    </message>
    <message>
        <source>Stretch your fingers, please</source>
        <translation>Estire los dedos, por favor</translation>
    </message>
    <message>
        <source>Turn the back of your hand to the camera</source>
        <translation>Gire el dorso de la mano hacia la cámara</translation>
    </message>
    <message>
        <source>Turn your hand over: the stone is on its back</source>
        <translation>Dé la vuelta a la mano: la piedra está en el dorso</translation>
    </message>
    <message>
        <source>More light, please</source>
        <translation>Más luz, por favor</translation>
    </message>
    <message>
        <source>Less light, please</source>
        <translation>Menos luz, por favor</translation>
    </message>
    <message>
        <source>Hold your hand still for a moment</source>
        <translation>Mantenga la mano quieta un momento</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>capture to composite</source>
        <translation>de captura a composición</translation>
    </message>
    <message>
        <source>capture to paint</source>
        <translation>de captura a pantalla</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>fotogramas</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>omitidos</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Remove background</source>
        <translation>Quitar el fondo</translation>
    </message>
    <message>
        <source>Cut the ring out of its photo&apos;s background.</source>
        <translation>Recortar el anillo del fondo de su foto.</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Place along the finger: 0 at its visible base, 1 just below the first knuckle; null: where rings usually sit.</source>
        <translation>Lugar a lo largo del dedo: 0 en su base visible, 1 justo bajo el primer nudillo; null: donde suelen llevarse los anillos.</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Sombra</translation>
    </message>
    <message>
        <source>Shadow of the ring on the finger: 0 none, 1 the strongest.</source>
        <translation>Sombra del anillo en el dedo: 0 ninguna, 1 la más intensa.</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Luz</translation>
    </message>
    <message>
        <source>How far the ring takes on the hand picture&apos;s light: 0 ignores it, 1 matches it fully.</source>
        <translation>Cuánto adopta el anillo la luz de la foto de la mano: 0 nada, 1 por completo.</translation>
    </message>
</context>
<context>
    <name>ProductTitle</name>
    <message>
        <source>Preparing the ring</source>
        <translation>Preparando el anillo</translation>
    </message>
</context>
<context>
    <name>RingTray</name>
    <message>
        <source>Rings</source>
        <translation>Anillos</translation>
    </message>
</context>
<context>
    <name>Shutter</name>
    <message>
        <source>Take a picture</source>
        <translation>Tomar una foto</translation>
    </message>
</context>
<context>
    <name>ShutterRow</name>
    <message>
        <source>Hold the picture</source>
        <translation>Congelar la imagen</translation>
    </message>
    <message>
        <source>Count down from three</source>
        <translation>Cuenta atrás desde tres</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Demo clip</source>
        <translation>Vídeo de demostración</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Choose the camera</source>
        <translation>Elegir la cámara</translation>
    </message>
    <message>
        <source>Picture from</source>
        <translation>Imagen de</translation>
    </message>
    <message>
        <source>Picture or clip from a file</source>
        <translation>Imagen o vídeo de un archivo</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>Imagen en espejo</translation>
    </message>
</context>
<context>
    <name>Splash</name>
    <message>
        <source>Warming up</source>
        <translation>Preparando</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Live picture</source>
        <translation>Imagen en vivo</translation>
    </message>
</context>
<context>
    <name>StandInBanner</name>
    <message>
        <source>A demo clip is playing. %1</source>
        <translation>Se reproduce un vídeo de demostración. %1</translation>
    </message>
</context>
<context>
    <name>StatsPanel</name>
    <message>
        <source>Figures</source>
        <translation>Medidas</translation>
    </message>
</context>
<context>
    <name>StatusPill</name>
    <message>
        <source>Opening the camera</source>
        <translation>Abriendo la cámara</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sin imagen</translation>
    </message>
    <message>
        <source>Dark picture</source>
        <translation>Imagen oscura</translation>
    </message>
    <message>
        <source>Hand found</source>
        <translation>Mano detectada</translation>
    </message>
    <message>
        <source>Looking for a hand</source>
        <translation>Buscando una mano</translation>
    </message>
    <message>
        <source>Demo clip</source>
        <translation>Vídeo de demostración</translation>
    </message>
    <message>
        <source>Picture held</source>
        <translation>Imagen congelada</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Choose another folder</source>
        <translation>Elegir otra carpeta</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Virtual try-on</source>
        <translation>Probador virtual</translation>
    </message>
    <message>
        <source>Choose a finger</source>
        <translation>Elegir un dedo</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>Elegir la cámara</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>Galería</translation>
    </message>
    <message>
        <source>Your ring</source>
        <translation>Su anillo</translation>
    </message>
    <message>
        <source>Try on a ring from a photo</source>
        <translation>Probar un anillo a partir de una foto</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Ajustar</translation>
    </message>
    <message>
        <source>Adjust the fit</source>
        <translation>Ajustar el anillo</translation>
    </message>
</context>
</TS>
