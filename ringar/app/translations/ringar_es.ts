<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es_ES">
<context>
    <name>AnchorHandle</name>
    <message>
        <source>Left end of the inner edge</source>
        <translation>Extremo izquierdo del borde interior</translation>
    </message>
    <message>
        <source>Right end of the inner edge</source>
        <translation>Extremo derecho del borde interior</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Virtual try-on</source>
        <translation>Prueba virtual</translation>
    </message>
    <message>
        <source>Touch the screen or show your hand, and try on our rings.</source>
        <translation>Toque la pantalla o muestre su mano y pruébese nuestros anillos.</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
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
        <translation>¿Podemos hacer una foto de su mano?</translation>
    </message>
    <message>
        <source>It stays in this mirror&apos;s memory and is deleted when you leave. It goes nowhere, unless you take it along on your phone.</source>
        <translation>Se queda en la memoria de este espejo y se elimina cuando se vaya. No va a ninguna parte, salvo que se la lleve en su teléfono.</translation>
    </message>
    <message>
        <source>It stays in this mirror&apos;s memory and is deleted when you leave. It goes nowhere.</source>
        <translation>Se queda en la memoria de este espejo y se elimina cuando se vaya. No va a ninguna parte.</translation>
    </message>
    <message>
        <source>Yes, take a picture</source>
        <translation>Sí, hacer una foto</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>No, gracias</translation>
    </message>
</context>
<context>
    <name>ConsultLayer</name>
    <message>
        <source>Point for the customer</source>
        <translation>Señalar al cliente</translation>
    </message>
    <message>
        <source>Larger for the customer</source>
        <translation>Más grande para el cliente</translation>
    </message>
    <message>
        <source>Smaller for the customer</source>
        <translation>Más pequeño para el cliente</translation>
    </message>
    <message>
        <source>The customer&apos;s window</source>
        <translation>Ventana del cliente</translation>
    </message>
</context>
<context>
    <name>ConsultPanel</name>
    <message>
        <source>The customer&apos;s window</source>
        <translation>Ventana del cliente</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>En ventana</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
    <message>
        <source>Virtual camera for calls</source>
        <translation>Cámara virtual para llamadas</translation>
    </message>
    <message>
        <source>Choose the camera “%1” in the call.</source>
        <translation>Elija la cámara «%1» en la llamada.</translation>
    </message>
</context>
<context>
    <name>ConsultWindow</name>
    <message>
        <source>ringar for the customer</source>
        <translation>ringar para el cliente</translation>
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
    <name>Counter</name>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 minutes old.</source>
        <translation>El catálogo de la tienda no está disponible. Esta copia tiene %1 minutos.</translation>
    </message>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 hours old.</source>
        <translation>El catálogo de la tienda no está disponible. Esta copia tiene %1 horas.</translation>
    </message>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 days old.</source>
        <translation>El catálogo de la tienda no está disponible. Esta copia tiene %1 días.</translation>
    </message>
</context>
<context>
    <name>CounterLayer</name>
    <message>
        <source>Add to the catalogue</source>
        <translation>Añadir al catálogo</translation>
    </message>
    <message>
        <source>The fit is saved</source>
        <translation>El ajuste está guardado</translation>
    </message>
</context>
<context>
    <name>CounterPanel</name>
    <message>
        <source>Catalogue and customer</source>
        <translation>Catálogo y cliente</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>Catálogo</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Cliente</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>Cerrar el panel</translation>
    </message>
</context>
<context>
    <name>CustomerTab</name>
    <message>
        <source>Name of the customer</source>
        <translation>Nombre del cliente</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Save this visit as a session</source>
        <translation>Guardar esta visita como sesión</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Save and close this session</source>
        <translation>Guardar y cerrar esta sesión</translation>
    </message>
    <message>
        <source>Customer agrees to hand pictures</source>
        <translation>Acepta fotos de la mano</translation>
    </message>
    <message>
        <source>Hand picture</source>
        <translation>Foto de la mano</translation>
    </message>
    <message>
        <source>Notes about the customer</source>
        <translation>Notas sobre el cliente</translation>
    </message>
    <message>
        <source>Favourites and shortlist</source>
        <translation>Favoritos y selección</translation>
    </message>
    <message>
        <source>Rings marked with a heart or a star are gathered here.</source>
        <translation>Los anillos marcados con un corazón o una estrella se reúnen aquí.</translation>
    </message>
    <message>
        <source>Saved sessions</source>
        <translation>Sesiones guardadas</translation>
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
        <source>Clips (*.mp4)</source>
        <translation>Clips (*.mp4)</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>Páginas (*.pdf)</translation>
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
    <name>Errors</name>
    <message>
        <source>No camera is connected.</source>
        <translation>No hay ninguna cámara conectada.</translation>
    </message>
    <message>
        <source>No camera called &apos;%1&apos; is connected. Check the name.</source>
        <translation>No hay ninguna cámara llamada «%1» conectada. Compruebe el nombre.</translation>
    </message>
    <message>
        <source>%1 (%2) is not there. Connect the camera or choose another.</source>
        <translation>%1 (%2) no está. Conecte la cámara o elija otra.</translation>
    </message>
    <message>
        <source>%1 (%2) may not be used by this account. Add it to the group &apos;video&apos; and log in again.</source>
        <translation>Esta cuenta no puede usar %1 (%2). Añádala al grupo «video» e inicie sesión de nuevo.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened: another program uses it, access is forbidden in the system&apos;s privacy settings, or it is not there. Close the other program or allow access.</source>
        <translation>No se puede abrir %1: otro programa la usa, los ajustes de privacidad prohíben el acceso o no está. Cierre el otro programa o permita el acceso.</translation>
    </message>
    <message>
        <source>%1 opens but sends no picture. Close other programs that use it, or plug it in again.</source>
        <translation>%1 se abre, pero no envía imagen. Cierre otros programas que la usen o vuelva a enchufarla.</translation>
    </message>
    <message>
        <source>%1 stopped delivering pictures. Check its cable or connection.</source>
        <translation>%1 ha dejado de enviar imágenes. Compruebe el cable o la conexión.</translation>
    </message>
    <message>
        <source>%1 delivers only black pictures. Open its shutter or take off its cover.</source>
        <translation>%1 solo envía imágenes negras. Abra su tapa o quite la cubierta.</translation>
    </message>
    <message>
        <source>no video comes from this address. Check the address and the network.</source>
        <translation>no llega vídeo de esta dirección. Compruebe la dirección y la red.</translation>
    </message>
    <message>
        <source>there is no such file, folder or camera. Check the name.</source>
        <translation>no existe tal archivo, carpeta o cámara. Compruebe el nombre.</translation>
    </message>
    <message>
        <source>holds no JPEG or PNG frames. Choose another folder.</source>
        <translation>no contiene imágenes JPEG o PNG. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>the file is empty. Copy it again from its source.</source>
        <translation>el archivo está vacío. Cópielo de nuevo desde su origen.</translation>
    </message>
    <message>
        <source>is neither a video nor a JPEG or PNG picture. Choose another file.</source>
        <translation>no es ni un vídeo ni una imagen JPEG o PNG. Elija otro archivo.</translation>
    </message>
    <message>
        <source>its frames are larger than %1 px. Scale the clip down.</source>
        <translation>sus imágenes superan %1 px. Reduzca el clip.</translation>
    </message>
    <message>
        <source>holds no frame that can be decoded. Copy it again or convert it to MP4.</source>
        <translation>no contiene ninguna imagen legible. Cópielo de nuevo o conviértalo a MP4.</translation>
    </message>
    <message>
        <source>can&apos;t be read (%1). Check the path.</source>
        <translation>no se puede leer (%1). Compruebe la ruta.</translation>
    </message>
    <message>
        <source>breaks off after %1 of %2 frames. Copy it again from its source.</source>
        <translation>se corta tras %1 de %2 imágenes. Cópielo de nuevo desde su origen.</translation>
    </message>
    <message>
        <source>can&apos;t be played again from its start.</source>
        <translation>no se puede reproducir de nuevo desde el principio.</translation>
    </message>
    <message>
        <source>there is no such file. Check the name.</source>
        <translation>no existe tal archivo. Compruebe el nombre.</translation>
    </message>
    <message>
        <source>is a folder, not a picture. Name a JPEG or PNG file.</source>
        <translation>es una carpeta, no una imagen. Indique un archivo JPEG o PNG.</translation>
    </message>
    <message>
        <source>is not a file. Name a JPEG or PNG file.</source>
        <translation>no es un archivo. Indique un archivo JPEG o PNG.</translation>
    </message>
    <message>
        <source>can&apos;t be read (%1). Check the file.</source>
        <translation>no se puede leer (%1). Compruebe el archivo.</translation>
    </message>
    <message>
        <source>is %1; only JPEG and PNG are read. Save it as JPEG or PNG.</source>
        <translation>es %1; solo se leen JPEG y PNG. Guárdelo como JPEG o PNG.</translation>
    </message>
    <message>
        <source>the picture has no pixels. Choose another picture.</source>
        <translation>la imagen no tiene píxeles. Elija otra imagen.</translation>
    </message>
    <message>
        <source>the picture is damaged. Choose another picture.</source>
        <translation>la imagen está dañada. Elija otra imagen.</translation>
    </message>
    <message>
        <source>the picture is damaged or cut off. Choose another picture.</source>
        <translation>la imagen está dañada o incompleta. Elija otra imagen.</translation>
    </message>
    <message>
        <source>there is too little memory for it. Save it smaller.</source>
        <translation>no hay memoria suficiente. Guárdela más pequeña.</translation>
    </message>
    <message>
        <source>the picture is %1; the long side may be %2 pixels at most. Save it smaller.</source>
        <translation>la imagen es de %1; el lado largo puede tener %2 píxeles como máximo. Guárdela más pequeña.</translation>
    </message>
    <message>
        <source>the picture is %1; %2 megapixels are read at most. Save it smaller.</source>
        <translation>la imagen es de %1; se leen %2 megapíxeles como máximo. Guárdela más pequeña.</translation>
    </message>
    <message>
        <source>the file must be smaller than %1 MB. Save it smaller.</source>
        <translation>el archivo debe ser menor de %1 MB. Guárdelo más pequeño.</translation>
    </message>
    <message>
        <source>the picture has more than %1 megapixels. Save it smaller.</source>
        <translation>la imagen supera %1 megapíxeles. Guárdela más pequeña.</translation>
    </message>
    <message>
        <source>the mask is %1, its photo %2. Make them the same size.</source>
        <translation>la máscara es de %1, su foto de %2. Póngalas del mismo tamaño.</translation>
    </message>
    <message>
        <source>no ring stands out from its background. Take a photo of one on a plain ground.</source>
        <translation>ningún anillo destaca del fondo. Fotografíe uno sobre un fondo liso.</translation>
    </message>
    <message>
        <source>its mask has another size; give a mask of the photo&apos;s size.</source>
        <translation>su máscara tiene otro tamaño; indique una del tamaño de la foto.</translation>
    </message>
    <message>
        <source>No ring stands out from the background.</source>
        <translation>Ningún anillo destaca del fondo.</translation>
    </message>
    <message>
        <source>Take a photo of one ring on a plain ground.</source>
        <translation>Fotografíe un solo anillo sobre un fondo liso.</translation>
    </message>
    <message>
        <source>The photo shows a hand, not a ring by itself.</source>
        <translation>La foto muestra una mano, no un anillo solo.</translation>
    </message>
    <message>
        <source>No ring found: what stands out looks like a box or a card.</source>
        <translation>No se encontró ningún anillo: lo que destaca parece una caja o una tarjeta.</translation>
    </message>
    <message>
        <source>The background is too busy to find the ring.</source>
        <translation>El fondo está demasiado recargado para encontrar el anillo.</translation>
    </message>
    <message>
        <source>Put the ring on a plain ground.</source>
        <translation>Ponga el anillo sobre un fondo liso.</translation>
    </message>
    <message>
        <source>The photo shows %1 things.</source>
        <translation>La foto muestra %1 objetos.</translation>
    </message>
    <message>
        <source>Show one ring alone.</source>
        <translation>Muestre un solo anillo.</translation>
    </message>
    <message>
        <source>The ring is cut off by the photo&apos;s edge.</source>
        <translation>El anillo queda cortado por el borde de la foto.</translation>
    </message>
    <message>
        <source>Leave some room on all sides.</source>
        <translation>Deje espacio por todos los lados.</translation>
    </message>
    <message>
        <source>No ring found: the shape is not a ring&apos;s.</source>
        <translation>No se encontró ningún anillo: la forma no es la de un anillo.</translation>
    </message>
    <message>
        <source>The photo seems to show several rings, one over the other.</source>
        <translation>La foto parece mostrar varios anillos superpuestos.</translation>
    </message>
    <message>
        <source>No ring found: there is no hole where a ring has one.</source>
        <translation>No se encontró ningún anillo: falta el hueco que tiene un anillo.</translation>
    </message>
    <message>
        <source>Show the ring&apos;s hole, too.</source>
        <translation>Muestre también el hueco del anillo.</translation>
    </message>
    <message>
        <source>The ring is only %1 px wide.</source>
        <translation>El anillo solo mide %1 px de ancho.</translation>
    </message>
    <message>
        <source>Use a photo in which it is at least 200 px wide.</source>
        <translation>Use una foto en la que mida al menos 200 px de ancho.</translation>
    </message>
    <message>
        <source>The ring is small in its photo (%1 px).</source>
        <translation>El anillo es pequeño en la foto (%1 px).</translation>
    </message>
    <message>
        <source>A larger photo looks sharper.</source>
        <translation>Una foto más grande se verá más nítida.</translation>
    </message>
    <message>
        <source>The background is not plain.</source>
        <translation>El fondo no es liso.</translation>
    </message>
    <message>
        <source>Please check the cutout.</source>
        <translation>Compruebe el recorte.</translation>
    </message>
    <message>
        <source>The inner edge is uncertain.</source>
        <translation>El borde interior es incierto.</translation>
    </message>
    <message>
        <source>Please check the anchor points.</source>
        <translation>Compruebe los puntos de anclaje.</translation>
    </message>
    <message>
        <source>Taken from the top, the photo hides the ring&apos;s thickness.</source>
        <translation>Tomada desde arriba, la foto oculta el grosor del anillo.</translation>
    </message>
    <message>
        <source>The ring is seen nearly from its side.</source>
        <translation>El anillo se ve casi de lado.</translation>
    </message>
    <message>
        <source>A view from 45 degrees is best.</source>
        <translation>Lo mejor es una vista a 45 grados.</translation>
    </message>
    <message>
        <source>no hand was found. Show the whole back of one hand, fingers apart.</source>
        <translation>no se encontró ninguna mano. Muestre todo el dorso de una mano, con los dedos separados.</translation>
    </message>
    <message>
        <source>No bank card is seen in the picture; lay one flat beside the fingers, on a ground of another colour, with all four sides in view.</source>
        <translation>No se ve ninguna tarjeta bancaria en la imagen; coloque una plana junto a los dedos, sobre un fondo de otro color, con los cuatro lados a la vista.</translation>
    </message>
    <message>
        <source>The bank card is too small in the picture; bring hand and card closer to the camera.</source>
        <translation>La tarjeta bancaria se ve demasiado pequeña; acerque la mano y la tarjeta a la cámara.</translation>
    </message>
    <message>
        <source>The %1 finger is out of the picture; move the hand into view.</source>
        <translation>%1 fuera de la imagen; acerque la mano al encuadre.</translation>
    </message>
    <message>
        <source>The %1 finger is too small in the picture; bring the hand closer.</source>
        <translation>%1 demasiado pequeño en la imagen; acerque la mano.</translation>
    </message>
    <message>
        <source>The %1 finger points at the camera; show the back of the hand.</source>
        <translation>%1 apunta a la cámara; muestre el dorso de la mano.</translation>
    </message>
    <message>
        <source>The %1 finger&apos;s edges are hard to see; the ring&apos;s place is a guess.</source>
        <translation>%1: los bordes se ven mal; el lugar del anillo es una estimación.</translation>
    </message>
    <message>
        <source>The %1 finger is hidden where its ring would sit.</source>
        <translation>%1: el lugar donde iría el anillo está tapado.</translation>
    </message>
    <message>
        <source>%1 finds no room beside the other rings on the %2 finger.</source>
        <translation>%1 no cabe junto a los demás anillos (%2).</translation>
    </message>
    <message>
        <source>No hand is in view.</source>
        <translation>No se ve ninguna mano.</translation>
    </message>
    <message>
        <source>The finger is cut off by the picture&apos;s edge.</source>
        <translation>El dedo queda cortado por el borde de la imagen.</translation>
    </message>
    <message>
        <source>The hand is too far away.</source>
        <translation>La mano está demasiado lejos.</translation>
    </message>
    <message>
        <source>The hand is too near.</source>
        <translation>La mano está demasiado cerca.</translation>
    </message>
    <message>
        <source>The finger points at the camera or is bent.</source>
        <translation>El dedo apunta a la cámara o está doblado.</translation>
    </message>
    <message>
        <source>The hand is seen from its side.</source>
        <translation>La mano se ve de lado.</translation>
    </message>
    <message>
        <source>The palm is shown, so the stone is hidden.</source>
        <translation>Se ve la palma, así que la piedra queda oculta.</translation>
    </message>
    <message>
        <source>The hand is too dark.</source>
        <translation>La mano está demasiado oscura.</translation>
    </message>
    <message>
        <source>The hand is over-exposed.</source>
        <translation>La mano está sobreexpuesta.</translation>
    </message>
    <message>
        <source>The hand is blurred.</source>
        <translation>La mano está borrosa.</translation>
    </message>
    <message>
        <source>can&apos;t be written (%1). Choose another folder.</source>
        <translation>no se puede escribir (%1). Elija otra carpeta.</translation>
    </message>
    <message>
        <source>can&apos;t be written. Choose another folder.</source>
        <translation>no se puede escribir. Elija otra carpeta.</translation>
    </message>
    <message>
        <source>The video encoder failed in the middle of the clip. Record it again.</source>
        <translation>La codificación del vídeo falló en mitad del clip. Grábelo de nuevo.</translation>
    </message>
    <message>
        <source>there was no picture to write.</source>
        <translation>no había ninguna imagen que escribir.</translation>
    </message>
    <message>
        <source>is no longer there.</source>
        <translation>ya no está.</translation>
    </message>
    <message>
        <source>is no longer there (%1).</source>
        <translation>ya no está (%1).</translation>
    </message>
    <message>
        <source>can&apos;t be deleted (%1). Delete it by hand.</source>
        <translation>no se puede eliminar (%1). Elimínelo a mano.</translation>
    </message>
    <message>
        <source>a clip has no request. Choose a picture.</source>
        <translation>un clip no tiene solicitud. Elija una foto.</translation>
    </message>
    <message>
        <source>takes no pictures just now. Look whether the printer is on.</source>
        <translation>ahora no acepta imágenes. Compruebe si la impresora está encendida.</translation>
    </message>
    <message>
        <source>OpenCV %1 can&apos;t write MP4 clips of %2. Install ringar again.</source>
        <translation>OpenCV %1 no puede escribir clips MP4 de %2. Reinstale ringar.</translation>
    </message>
    <message>
        <source>The model file %1 is missing.</source>
        <translation>Falta el archivo de modelo %1.</translation>
    </message>
    <message>
        <source>The model file %1 can&apos;t be read (%2).</source>
        <translation>El archivo de modelo %1 no se puede leer (%2).</translation>
    </message>
    <message>
        <source>The model file %1 is damaged or not the one ringar ships.</source>
        <translation>El archivo de modelo %1 está dañado o no es el que incluye ringar.</translation>
    </message>
    <message>
        <source>Install ringar again, or rebuild the models with models/convert.py.</source>
        <translation>Reinstale ringar o vuelva a crear los modelos con models/convert.py.</translation>
    </message>
    <message>
        <source>The model %1 can&apos;t be loaded. Install ringar again.</source>
        <translation>No se puede cargar el modelo %1. Reinstale ringar.</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; the log has the details.</source>
        <translation>Algo inesperado ha fallado; el registro tiene los detalles.</translation>
    </message>
    <message>
        <source>The ring can&apos;t be shown just now because of an unexpected error; the log has the details.</source>
        <translation>El anillo no se puede mostrar ahora por un error inesperado; el registro tiene los detalles.</translation>
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
        <translation>Metal</translation>
    </message>
    <message>
        <source>Stone</source>
        <translation>Piedra</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Show all rings</source>
        <translation>Mostrar todos los anillos</translation>
    </message>
</context>
<context>
    <name>FingerPicker</name>
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
    <name>FingerSize</name>
    <message>
        <source>Hold the hand that wears the ring and a bank card flat before the camera.</source>
        <translation>Sostenga planas ante la cámara la mano que lleva el anillo y una tarjeta bancaria.</translation>
    </message>
    <message>
        <source>Measured: %1 mm inside, give or take %2 mm.</source>
        <translation>Medido: %1 mm por dentro, con un margen de %2 mm.</translation>
    </message>
    <message>
        <source>This ring has the finger&apos;s size.</source>
        <translation>Este anillo tiene la talla del dedo.</translation>
    </message>
    <message>
        <source>This ring is one EU size larger than the finger.</source>
        <translation>Este anillo es una talla UE mayor que el dedo.</translation>
    </message>
    <message>
        <source>This ring is one EU size smaller than the finger.</source>
        <translation>Este anillo es una talla UE menor que el dedo.</translation>
    </message>
    <message>
        <source>This ring is %1 EU sizes larger than the finger.</source>
        <translation>Este anillo es %1 tallas EU más grande que el dedo.</translation>
    </message>
    <message>
        <source>This ring is %1 EU sizes smaller than the finger.</source>
        <translation>Este anillo es %1 tallas EU más pequeño que el dedo.</translation>
    </message>
</context>
<context>
    <name>FingerSizeRow</name>
    <message>
        <source>Finger size</source>
        <translation>Talla del dedo</translation>
    </message>
    <message>
        <source>Write sizes in another system</source>
        <translation>Escribir las tallas en otro sistema</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Midiendo …</translation>
    </message>
    <message>
        <source>Measure with a bank card</source>
        <translation>Medir con una tarjeta bancaria</translation>
    </message>
    <message>
        <source>Hold a bank card flat beside the hand, both before the camera</source>
        <translation>Sostener una tarjeta bancaria plana junto a la mano, ambas ante la cámara</translation>
    </message>
    <message>
        <source>The ring: %1 %2</source>
        <translation>El anillo: %1 %2</translation>
    </message>
</context>
<context>
    <name>Fingers</name>
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
        <translation>Corazón</translation>
    </message>
    <message>
        <source>Ring finger</source>
        <translation>Anular</translation>
    </message>
    <message>
        <source>Little finger</source>
        <translation>Meñique</translation>
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
    <name>FitEditor</name>
    <message>
        <source>Fit editor</source>
        <translation>Editor de ajuste</translation>
    </message>
    <message>
        <source>Opening the photo</source>
        <translation>Abriendo la foto</translation>
    </message>
    <message>
        <source>Read with %1 certainty</source>
        <translation>Leído con una certeza del %1</translation>
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
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>Está bien</translation>
    </message>
    <message>
        <source>Save this fit</source>
        <translation>Guardar este ajuste</translation>
    </message>
    <message>
        <source>Leave the fit as it is and take the mark away</source>
        <translation>Dejar el ajuste y quitar la marca</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The ring on a sample hand</source>
        <translation>El anillo en una mano de ejemplo</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Antes y después</translation>
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
        <source>Choose two to four pictures</source>
        <translation>Elija de dos a cuatro fotos</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Guardar como</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>Copiar al portapapeles</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Save with its API request</source>
        <translation>Guardar con su solicitud de API</translation>
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
        <source>Pictures and clips that you take appear here.</source>
        <translation>Sus fotos y clips aparecen aquí.</translation>
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
    <name>HandOverPanel</name>
    <message>
        <source>Scan this code with your phone</source>
        <translation>Escanee este código con su teléfono</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borrado</translation>
    </message>
    <message>
        <source>Code with the address %1</source>
        <translation>Código con la dirección %1</translation>
    </message>
    <message>
        <source>The phone must be in the shop&apos;s Wi-Fi. Deleted in %1.</source>
        <translation>El teléfono debe estar en la wifi de la tienda. Se elimina en %1.</translation>
    </message>
    <message>
        <source>The pictures on the page have been deleted.</source>
        <translation>Las fotos de la página se han eliminado.</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Eliminar ahora</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Add photos</source>
        <translation>Añadir fotos</translation>
    </message>
    <message>
        <source>Add photos or a CSV list to the catalogue</source>
        <translation>Añadir fotos o una lista CSV al catálogo</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>Añadir una carpeta</translation>
    </message>
    <message>
        <source>Add a folder of photos to the catalogue</source>
        <translation>Añadir una carpeta de fotos al catálogo</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>Deteniendo</translation>
    </message>
    <message>
        <source>Adding rings: %1 of %2</source>
        <translation>Añadiendo anillos: %1 de %2</translation>
    </message>
    <message>
        <source>Looking through the files</source>
        <translation>Revisando los archivos</translation>
    </message>
    <message>
        <source>Adding rings</source>
        <translation>Añadiendo anillos</translation>
    </message>
    <message>
        <source>Stop adding rings</source>
        <translation>Dejar de añadir anillos</translation>
    </message>
    <message>
        <source>%1 added, %2 updated, %3 refused</source>
        <translation>%1 añadidos, %2 actualizados, %3 rechazados</translation>
    </message>
    <message>
        <source>Stopped. Adding the same files again goes on from there.</source>
        <translation>Detenido. Si añade los mismos archivos de nuevo, se continúa desde ahí.</translation>
    </message>
    <message>
        <source>To look at: %1</source>
        <translation>Para revisar: %1</translation>
    </message>
    <message>
        <source>Put the report away</source>
        <translation>Cerrar el informe</translation>
    </message>
</context>
<context>
    <name>ImportDialogs</name>
    <message>
        <source>Add photos or a CSV list to the catalogue</source>
        <translation>Añadir fotos o una lista CSV al catálogo</translation>
    </message>
    <message>
        <source>Photos and lists (*.jpg *.jpeg *.png *.webp *.csv *.json)</source>
        <translation>Fotos y listas (*.jpg *.jpeg *.png *.webp *.csv *.json)</translation>
    </message>
    <message>
        <source>Add a folder of photos to the catalogue</source>
        <translation>Añadir una carpeta de fotos al catálogo</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>One moment, please</source>
        <translation>Un momento, por favor</translation>
    </message>
    <message>
        <source>The mirror is being set up again. This takes a few seconds.</source>
        <translation>El espejo se está preparando de nuevo. Tardará unos segundos.</translation>
    </message>
</context>
<context>
    <name>KioskGallery</name>
    <message>
        <source>Your pictures</source>
        <translation>Sus fotos</translation>
    </message>
    <message>
        <source>Back to all pictures</source>
        <translation>Volver a todas las fotos</translation>
    </message>
    <message>
        <source>To my phone</source>
        <translation>A mi teléfono</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>KioskStage</name>
    <message>
        <source>Live picture</source>
        <translation>Imagen en directo</translation>
    </message>
    <message>
        <source>Choose a finger</source>
        <translation>Elegir un dedo</translation>
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
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>All marked rings on this hand</source>
        <translation>Todos los anillos marcados en esta mano</translation>
    </message>
    <message>
        <source>Your pictures</source>
        <translation>Sus fotos</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>Finish and delete everything</source>
        <translation>Terminar y eliminar todo</translation>
    </message>
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
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
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
    <message>
        <source>Copied to the clipboard</source>
        <translation>Copiado al portapapeles</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>Enviado a %1</translation>
    </message>
</context>
<context>
    <name>Materials</name>
    <message>
        <source>Yellow gold</source>
        <translation>Oro amarillo</translation>
    </message>
    <message>
        <source>White gold</source>
        <translation>Oro blanco</translation>
    </message>
    <message>
        <source>Rose gold</source>
        <translation>Oro rosa</translation>
    </message>
    <message>
        <source>Red gold</source>
        <translation>Oro rojo</translation>
    </message>
    <message>
        <source>Pink gold</source>
        <translation>Oro rosa</translation>
    </message>
    <message>
        <source>Green gold</source>
        <translation>Oro verde</translation>
    </message>
    <message>
        <source>Black gold</source>
        <translation>Oro negro</translation>
    </message>
    <message>
        <source>Two-tone gold</source>
        <translation>Oro bicolor</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Oro</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>Platino</translation>
    </message>
    <message>
        <source>Palladium</source>
        <translation>Paladio</translation>
    </message>
    <message>
        <source>Sterling silver</source>
        <translation>Plata de ley</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>Plata</translation>
    </message>
    <message>
        <source>Titanium</source>
        <translation>Titanio</translation>
    </message>
    <message>
        <source>Stainless steel</source>
        <translation>Acero inoxidable</translation>
    </message>
    <message>
        <source>Steel</source>
        <translation>Acero</translation>
    </message>
    <message>
        <source>Tungsten</source>
        <translation>Tungsteno</translation>
    </message>
    <message>
        <source>Tantalum</source>
        <translation>Tántalo</translation>
    </message>
    <message>
        <source>Ceramic</source>
        <translation>Cerámica</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>Carbono</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>Diamante</translation>
    </message>
    <message>
        <source>Diamonds</source>
        <translation>Diamantes</translation>
    </message>
    <message>
        <source>Ruby</source>
        <translation>Rubí</translation>
    </message>
    <message>
        <source>Rubies</source>
        <translation>Rubíes</translation>
    </message>
    <message>
        <source>Sapphire</source>
        <translation>Zafiro</translation>
    </message>
    <message>
        <source>Sapphires</source>
        <translation>Zafiros</translation>
    </message>
    <message>
        <source>Emerald</source>
        <translation>Esmeralda</translation>
    </message>
    <message>
        <source>Emeralds</source>
        <translation>Esmeraldas</translation>
    </message>
    <message>
        <source>Pearl</source>
        <translation>Perla</translation>
    </message>
    <message>
        <source>Pearls</source>
        <translation>Perlas</translation>
    </message>
    <message>
        <source>Amethyst</source>
        <translation>Amatista</translation>
    </message>
    <message>
        <source>Amethysts</source>
        <translation>Amatistas</translation>
    </message>
    <message>
        <source>Topaz</source>
        <translation>Topacio</translation>
    </message>
    <message>
        <source>Aquamarine</source>
        <translation>Aguamarina</translation>
    </message>
    <message>
        <source>Aquamarines</source>
        <translation>Aguamarinas</translation>
    </message>
    <message>
        <source>Citrine</source>
        <translation>Citrino</translation>
    </message>
    <message>
        <source>Citrines</source>
        <translation>Citrinos</translation>
    </message>
    <message>
        <source>Garnet</source>
        <translation>Granate</translation>
    </message>
    <message>
        <source>Garnets</source>
        <translation>Granates</translation>
    </message>
    <message>
        <source>Opal</source>
        <translation>Ópalo</translation>
    </message>
    <message>
        <source>Opals</source>
        <translation>Ópalos</translation>
    </message>
    <message>
        <source>Peridot</source>
        <translation>Peridoto</translation>
    </message>
    <message>
        <source>Tanzanite</source>
        <translation>Tanzanita</translation>
    </message>
    <message>
        <source>Tourmaline</source>
        <translation>Turmalina</translation>
    </message>
    <message>
        <source>Tourmalines</source>
        <translation>Turmalinas</translation>
    </message>
    <message>
        <source>Morganite</source>
        <translation>Morganita</translation>
    </message>
    <message>
        <source>Moonstone</source>
        <translation>Piedra luna</translation>
    </message>
    <message>
        <source>Onyx</source>
        <translation>Ónix</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>Turquesa</translation>
    </message>
    <message>
        <source>Cubic zirconia</source>
        <translation>Circonita cúbica</translation>
    </message>
    <message>
        <source>Zirconia</source>
        <translation>Circonita</translation>
    </message>
    <message>
        <source>Moissanite</source>
        <translation>Moissanita</translation>
    </message>
    <message>
        <source>Spinel</source>
        <translation>Espinela</translation>
    </message>
    <message>
        <source>Rose quartz</source>
        <translation>Cuarzo rosa</translation>
    </message>
    <message>
        <source>Quartz</source>
        <translation>Cuarzo</translation>
    </message>
    <message>
        <source>Jade</source>
        <translation>Jade</translation>
    </message>
    <message>
        <source>Alexandrite</source>
        <translation>Alejandrita</translation>
    </message>
</context>
<context>
    <name>NotedRing</name>
    <message>
        <source>Wear %1</source>
        <translation>Probar %1</translation>
    </message>
    <message>
        <source>No longer in the catalogue</source>
        <translation>Ya no está en el catálogo</translation>
    </message>
    <message>
        <source>Favourite: %1</source>
        <translation>Favorito: %1</translation>
    </message>
    <message>
        <source>Shortlist: %1</source>
        <translation>Selección: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>Note about %1</source>
        <translation>Nota sobre %1</translation>
    </message>
</context>
<context>
    <name>Overrides</name>
    <message>
        <source>Three-quarter</source>
        <translation>Tres cuartos</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>De pie</translation>
    </message>
    <message>
        <source>Through the ring</source>
        <translation>A través del anillo</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>Desde arriba</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>Encontrado automáticamente</translation>
    </message>
    <message>
        <source>By itself: %1</source>
        <translation>Por sí solo: %1</translation>
    </message>
    <message>
        <source>Width inside, mm</source>
        <translation>Ancho interior, mm</translation>
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
    <name>PhotoPane</name>
    <message>
        <source>Product photo</source>
        <translation>Foto del producto</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Kiosk</source>
        <translation>Quiosco</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1 s.</source>
        <translation>Demasiados PIN incorrectos. Inténtelo de nuevo en %1 s.</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>Este PIN es incorrecto.</translation>
    </message>
    <message>
        <source>For the shop&apos;s staff.</source>
        <translation>Para el personal de la tienda.</translation>
    </message>
    <message>
        <source>%1 digits entered</source>
        <translation>%1 dígitos introducidos</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Introducir</translation>
    </message>
    <message>
        <source>End the kiosk</source>
        <translation>Salir del quiosco</translation>
    </message>
    <message>
        <source>Start the camera again</source>
        <translation>Reiniciar la cámara</translation>
    </message>
    <message>
        <source>Back to the mirror</source>
        <translation>Volver al espejo</translation>
    </message>
</context>
<context>
    <name>PriceRange</name>
    <message>
        <source>Price</source>
        <translation>Precio</translation>
    </message>
    <message>
        <source>Price from %1</source>
        <translation>Precio desde %1</translation>
    </message>
    <message>
        <source>Price up to %1</source>
        <translation>Precio hasta %1</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print</source>
        <translation>Imprimir</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>Imprimir en</translation>
    </message>
    <message>
        <source>No printer is set up on this machine.</source>
        <translation>No hay ninguna impresora configurada en este equipo.</translation>
    </message>
    <message>
        <source>Save the page as a PDF</source>
        <translation>Guardar la página como PDF</translation>
    </message>
</context>
<context>
    <name>ProductTitle</name>
    <message>
        <source>Mark %1</source>
        <translation>Marcar %1</translation>
    </message>
    <message>
        <source>Preparing the ring</source>
        <translation>Preparando el anillo</translation>
    </message>
</context>
<context>
    <name>RecordingPill</name>
    <message>
        <source>Recording, %1 seconds left</source>
        <translation>Grabando, quedan %1 segundos</translation>
    </message>
    <message>
        <source>Discard the clip</source>
        <translation>Descartar el clip</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Favourite: %1</source>
        <translation>Favorito: %1</translation>
    </message>
    <message>
        <source>Shortlist: %1</source>
        <translation>Selección: %1</translation>
    </message>
    <message>
        <source>Check the fit of %1</source>
        <translation>Revisar el ajuste de %1</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Revisar</translation>
    </message>
</context>
<context>
    <name>RingCard</name>
    <message>
        <source>Mark %1</source>
        <translation>Marcar %1</translation>
    </message>
</context>
<context>
    <name>RingSheet</name>
    <message>
        <source>Marked rings on your hand</source>
        <translation>Anillos marcados en su mano</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Mark the rings you like with the heart on their card. Here you see them all on your hand.</source>
        <translation>Marque los anillos que le gusten con el corazón de su tarjeta. Aquí los verá todos en su mano.</translation>
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
    <name>RingsTab</name>
    <message>
        <source>Search rings</source>
        <translation>Buscar anillos</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtros</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Edit the fit of %1</source>
        <translation>Editar el ajuste de %1</translation>
    </message>
    <message>
        <source>1 ring</source>
        <translation>1 anillo</translation>
    </message>
    <message>
        <source>%1 rings</source>
        <translation>%1 anillos</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Resultados de la búsqueda</translation>
    </message>
    <message>
        <source>No ring fits. Try fewer words or filters.</source>
        <translation>Ningún anillo coincide. Pruebe con menos palabras o filtros.</translation>
    </message>
</context>
<context>
    <name>SessionRow</name>
    <message>
        <source>Open the session of %1</source>
        <translation>Abrir la sesión de %1</translation>
    </message>
    <message>
        <source>1 ring</source>
        <translation>1 anillo</translation>
    </message>
    <message>
        <source>%1 rings</source>
        <translation>%1 anillos</translation>
    </message>
    <message>
        <source>Delete the session of %1</source>
        <translation>Eliminar la sesión de %1</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Eliminar para siempre</translation>
    </message>
    <message>
        <source>Delete the session of %1 with its pictures</source>
        <translation>Eliminar la sesión de %1 con sus fotos</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conservar</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fondo</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Como el sistema</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>Imagen de la cámara</translation>
    </message>
    <message>
        <source>Count down from three before a picture</source>
        <translation>Cuenta atrás desde tres antes de una foto</translation>
    </message>
    <message>
        <source>Pictures and clips go to</source>
        <translation>Las fotos y clips van a</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Elegir otra carpeta</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>Visita guiada</translation>
    </message>
    <message>
        <source>Show the tour again</source>
        <translation>Ver de nuevo la introducción</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Restablecer</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>Restablecer todos los ajustes</translation>
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
        <translation>Tomar una foto</translation>
    </message>
    <message>
        <source>End the clip</source>
        <translation>Terminar el clip</translation>
    </message>
</context>
<context>
    <name>ShutterRow</name>
    <message>
        <source>Hold the picture</source>
        <translation>Congelar la imagen</translation>
    </message>
    <message>
        <source>Record a short clip</source>
        <translation>Grabar un clip corto</translation>
    </message>
    <message>
        <source>Count down from three</source>
        <translation>Cuenta atrás desde tres</translation>
    </message>
    <message>
        <source>All marked rings on this hand</source>
        <translation>Todos los anillos marcados en esta mano</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Side by side</source>
        <translation>Lado a lado</translation>
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
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>¿Sigue ahí?</translation>
    </message>
    <message>
        <source>Your pictures and choices are deleted in %1 s.</source>
        <translation>Sus fotos y elecciones se eliminarán en %1 s.</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>Sigo aquí</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>Eliminar ahora</translation>
    </message>
</context>
<context>
    <name>ToCheck</name>
    <message>
        <source>Please check</source>
        <translation>Por revisar</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>Revisar %1</translation>
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
    <name>Tools</name>
    <message>
        <source>Drag the ends of the inner edge</source>
        <translation>Arrastre los extremos del borde interior</translation>
    </message>
    <message>
        <source>Paint what belongs to the ring</source>
        <translation>Pinte lo que pertenece al anillo</translation>
    </message>
    <message>
        <source>Paint what does not belong to the ring</source>
        <translation>Pinte lo que no pertenece al anillo</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Tamaño del pincel</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Más pequeño</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Más grande</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>Mostrar toda la foto</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Catalogue and customer</source>
        <translation>Catálogo y cliente</translation>
    </message>
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
        <source>Settings</source>
        <translation>Ajustes</translation>
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
<context>
    <name>Tour</name>
    <message>
        <source>Show your hand</source>
        <translation>Muestre su mano</translation>
    </message>
    <message>
        <source>Hold the back of your hand in front of the camera, fingers apart. The ring finds its finger by itself.</source>
        <translation>Ponga el dorso de la mano ante la cámara, con los dedos separados. El anillo encuentra su dedo solo.</translation>
    </message>
    <message>
        <source>Choose a ring</source>
        <translation>Elija un anillo</translation>
    </message>
    <message>
        <source>Touch a ring below to wear it. Drag it along your finger in the picture, or off it. The heart marks what you like.</source>
        <translation>Toque un anillo abajo para ponérselo. Arrástrelo por el dedo en la imagen, o fuera de él. El corazón marca lo que le gusta.</translation>
    </message>
    <message>
        <source>Keep the moment</source>
        <translation>Guarde el momento</translation>
    </message>
    <message>
        <source>Take a picture or a short clip, or hold the picture and compare rings on your hand.</source>
        <translation>Haga una foto o un clip corto, o detenga la imagen y compare anillos en su mano.</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
</context>
</TS>
