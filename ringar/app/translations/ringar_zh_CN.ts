<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AnchorHandle</name>
    <message>
        <source>Left end of the inner edge</source>
        <translation>内缘左端</translation>
    </message>
    <message>
        <source>Right end of the inner edge</source>
        <translation>内缘右端</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Virtual try-on</source>
        <translation>虚拟试戴</translation>
    </message>
    <message>
        <source>Touch the screen or show your hand, and try on our rings.</source>
        <translation>触摸屏幕或展示您的手，试戴我们的戒指。</translation>
    </message>
</context>
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
</context>
<context>
    <name>ClipView</name>
    <message>
        <source>Clip</source>
        <translation>短片</translation>
    </message>
</context>
<context>
    <name>ConsentPanel</name>
    <message>
        <source>May we take a picture of your hand?</source>
        <translation>我们可以拍摄您的手吗？</translation>
    </message>
    <message>
        <source>It stays in this mirror&apos;s memory and is deleted when you leave. It goes nowhere, unless you take it along on your phone.</source>
        <translation>图片仅保存在此镜面的内存中，您离开后即删除。除非您用手机带走，否则不会传到任何地方。</translation>
    </message>
    <message>
        <source>It stays in this mirror&apos;s memory and is deleted when you leave. It goes nowhere.</source>
        <translation>图片仅保存在此镜面的内存中，您离开后即删除，不会传到任何地方。</translation>
    </message>
    <message>
        <source>Yes, take a picture</source>
        <translation>好的，拍照</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>不用了，谢谢</translation>
    </message>
</context>
<context>
    <name>ConsultLayer</name>
    <message>
        <source>Point for the customer</source>
        <translation>向顾客指示</translation>
    </message>
    <message>
        <source>Larger for the customer</source>
        <translation>为顾客放大</translation>
    </message>
    <message>
        <source>Smaller for the customer</source>
        <translation>为顾客缩小</translation>
    </message>
    <message>
        <source>The customer&apos;s window</source>
        <translation>顾客窗口</translation>
    </message>
</context>
<context>
    <name>ConsultPanel</name>
    <message>
        <source>The customer&apos;s window</source>
        <translation>顾客窗口</translation>
    </message>
    <message>
        <source>In a window</source>
        <translation>窗口模式</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Virtual camera for calls</source>
        <translation>通话用虚拟摄像头</translation>
    </message>
    <message>
        <source>Choose the camera “%1” in the call.</source>
        <translation>请在通话中选择摄像头“%1”。</translation>
    </message>
</context>
<context>
    <name>ConsultWindow</name>
    <message>
        <source>ringar for the customer</source>
        <translation>ringar 顾客窗口</translation>
    </message>
</context>
<context>
    <name>Countdown</name>
    <message>
        <source>Picture in %1</source>
        <translation>%1 秒后拍照</translation>
    </message>
</context>
<context>
    <name>Counter</name>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 minutes old.</source>
        <translation>无法连接店铺目录。此副本为 %1 分钟前的内容。</translation>
    </message>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 hours old.</source>
        <translation>无法连接店铺目录。此副本为 %1 小时前的内容。</translation>
    </message>
    <message>
        <source>The shop&apos;s catalogue is away. This copy is %1 days old.</source>
        <translation>无法连接店铺目录。此副本为 %1 天前的内容。</translation>
    </message>
</context>
<context>
    <name>CounterLayer</name>
    <message>
        <source>Add to the catalogue</source>
        <translation>添加到目录</translation>
    </message>
    <message>
        <source>The fit is saved</source>
        <translation>贴合已保存</translation>
    </message>
</context>
<context>
    <name>CounterPanel</name>
    <message>
        <source>Catalogue and customer</source>
        <translation>目录与顾客</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>顾客</translation>
    </message>
    <message>
        <source>Close the panel</source>
        <translation>关闭面板</translation>
    </message>
</context>
<context>
    <name>CustomerTab</name>
    <message>
        <source>Name of the customer</source>
        <translation>顾客姓名</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save this visit as a session</source>
        <translation>将本次到访保存为会话</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Save and close this session</source>
        <translation>保存并关闭此会话</translation>
    </message>
    <message>
        <source>Customer agrees to hand pictures</source>
        <translation>顾客同意保存手部照片</translation>
    </message>
    <message>
        <source>Hand picture</source>
        <translation>手部照片</translation>
    </message>
    <message>
        <source>Notes about the customer</source>
        <translation>顾客备注</translation>
    </message>
    <message>
        <source>Favourites and shortlist</source>
        <translation>收藏与候选</translation>
    </message>
    <message>
        <source>Rings marked with a heart or a star are gathered here.</source>
        <translation>用心形或星形标记的戒指会汇集在这里。</translation>
    </message>
    <message>
        <source>Saved sessions</source>
        <translation>已保存的会话</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Try on a ring from a photo</source>
        <translation>用照片试戴戒指</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png)</source>
        <translation>图片 (*.jpg *.jpeg *.png)</translation>
    </message>
    <message>
        <source>Picture or clip from a file</source>
        <translation>来自文件的图片或视频</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Clips (*.mp4)</source>
        <translation>短片 (*.mp4)</translation>
    </message>
    <message>
        <source>Pages (*.pdf)</source>
        <translation>页面 (*.pdf)</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
</context>
<context>
    <name>DropZones</name>
    <message>
        <source>Try on this ring</source>
        <translation>试戴这枚戒指</translation>
    </message>
    <message>
        <source>Use this hand</source>
        <translation>使用这只手</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>No camera is connected.</source>
        <translation>未连接摄像头。</translation>
    </message>
    <message>
        <source>No camera called &apos;%1&apos; is connected. Check the name.</source>
        <translation>未连接名为“%1”的摄像头。请检查名称。</translation>
    </message>
    <message>
        <source>%1 (%2) is not there. Connect the camera or choose another.</source>
        <translation>找不到 %1 (%2)。请连接摄像头或选择其他摄像头。</translation>
    </message>
    <message>
        <source>%1 (%2) may not be used by this account. Add it to the group &apos;video&apos; and log in again.</source>
        <translation>此帐户无权使用 %1 (%2)。请将其加入“video”组并重新登录。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened: another program uses it, access is forbidden in the system&apos;s privacy settings, or it is not there. Close the other program or allow access.</source>
        <translation>无法打开 %1：其他程序正在使用、系统隐私设置禁止访问，或设备不存在。请关闭其他程序或允许访问。</translation>
    </message>
    <message>
        <source>%1 opens but sends no picture. Close other programs that use it, or plug it in again.</source>
        <translation>%1 已打开但没有画面。请关闭正在使用它的其他程序，或重新插拔。</translation>
    </message>
    <message>
        <source>%1 stopped delivering pictures. Check its cable or connection.</source>
        <translation>%1 停止传送画面。请检查线缆或连接。</translation>
    </message>
    <message>
        <source>%1 delivers only black pictures. Open its shutter or take off its cover.</source>
        <translation>%1 只有黑色画面。请打开镜头盖或取下遮挡。</translation>
    </message>
    <message>
        <source>no video comes from this address. Check the address and the network.</source>
        <translation>此地址没有视频。请检查地址和网络。</translation>
    </message>
    <message>
        <source>there is no such file, folder or camera. Check the name.</source>
        <translation>没有这样的文件、文件夹或摄像头。请检查名称。</translation>
    </message>
    <message>
        <source>holds no JPEG or PNG frames. Choose another folder.</source>
        <translation>不含 JPEG 或 PNG 图片。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>the file is empty. Copy it again from its source.</source>
        <translation>文件为空。请从来源重新复制。</translation>
    </message>
    <message>
        <source>is neither a video nor a JPEG or PNG picture. Choose another file.</source>
        <translation>既不是视频也不是 JPEG 或 PNG 图片。请选择其他文件。</translation>
    </message>
    <message>
        <source>its frames are larger than %1 px. Scale the clip down.</source>
        <translation>其画面大于 %1 像素。请缩小短片。</translation>
    </message>
    <message>
        <source>holds no frame that can be decoded. Copy it again or convert it to MP4.</source>
        <translation>没有可解码的画面。请重新复制或转换为 MP4。</translation>
    </message>
    <message>
        <source>can&apos;t be read (%1). Check the path.</source>
        <translation>无法读取 (%1)。请检查路径。</translation>
    </message>
    <message>
        <source>breaks off after %1 of %2 frames. Copy it again from its source.</source>
        <translation>在 %2 帧中的第 %1 帧后中断。请从来源重新复制。</translation>
    </message>
    <message>
        <source>can&apos;t be played again from its start.</source>
        <translation>无法从头重新播放。</translation>
    </message>
    <message>
        <source>there is no such file. Check the name.</source>
        <translation>没有这样的文件。请检查名称。</translation>
    </message>
    <message>
        <source>is a folder, not a picture. Name a JPEG or PNG file.</source>
        <translation>是文件夹，不是图片。请指定 JPEG 或 PNG 文件。</translation>
    </message>
    <message>
        <source>is not a file. Name a JPEG or PNG file.</source>
        <translation>不是文件。请指定 JPEG 或 PNG 文件。</translation>
    </message>
    <message>
        <source>can&apos;t be read (%1). Check the file.</source>
        <translation>无法读取 (%1)。请检查文件。</translation>
    </message>
    <message>
        <source>is %1; only JPEG and PNG are read. Save it as JPEG or PNG.</source>
        <translation>是 %1；只支持 JPEG 和 PNG。请另存为 JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>the picture has no pixels. Choose another picture.</source>
        <translation>图片没有像素。请选择其他图片。</translation>
    </message>
    <message>
        <source>the picture is damaged. Choose another picture.</source>
        <translation>图片已损坏。请选择其他图片。</translation>
    </message>
    <message>
        <source>the picture is damaged or cut off. Choose another picture.</source>
        <translation>图片已损坏或不完整。请选择其他图片。</translation>
    </message>
    <message>
        <source>there is too little memory for it. Save it smaller.</source>
        <translation>内存不足。请保存得小一些。</translation>
    </message>
    <message>
        <source>the picture is %1; the long side may be %2 pixels at most. Save it smaller.</source>
        <translation>图片为 %1；长边最多 %2 像素。请保存得小一些。</translation>
    </message>
    <message>
        <source>the picture is %1; %2 megapixels are read at most. Save it smaller.</source>
        <translation>图片为 %1；最多支持 %2 百万像素。请保存得小一些。</translation>
    </message>
    <message>
        <source>the file must be smaller than %1 MB. Save it smaller.</source>
        <translation>文件必须小于 %1 MB。请保存得小一些。</translation>
    </message>
    <message>
        <source>the picture has more than %1 megapixels. Save it smaller.</source>
        <translation>图片超过 %1 百万像素。请保存得小一些。</translation>
    </message>
    <message>
        <source>the mask is %1, its photo %2. Make them the same size.</source>
        <translation>遮罩为 %1，照片为 %2。请使两者大小一致。</translation>
    </message>
    <message>
        <source>no ring stands out from its background. Take a photo of one on a plain ground.</source>
        <translation>没有戒指能与背景区分开。请在纯色背景上拍摄一枚戒指。</translation>
    </message>
    <message>
        <source>its mask has another size; give a mask of the photo&apos;s size.</source>
        <translation>遮罩大小不符；请提供与照片同样大小的遮罩。</translation>
    </message>
    <message>
        <source>No ring stands out from the background.</source>
        <translation>没有戒指能与背景区分开。</translation>
    </message>
    <message>
        <source>Take a photo of one ring on a plain ground.</source>
        <translation>请在纯色背景上拍摄一枚戒指。</translation>
    </message>
    <message>
        <source>The photo shows a hand, not a ring by itself.</source>
        <translation>照片中是手，而不是单独的戒指。</translation>
    </message>
    <message>
        <source>No ring found: what stands out looks like a box or a card.</source>
        <translation>未找到戒指：突出的物体像盒子或卡片。</translation>
    </message>
    <message>
        <source>The background is too busy to find the ring.</source>
        <translation>背景太杂乱，找不到戒指。</translation>
    </message>
    <message>
        <source>Put the ring on a plain ground.</source>
        <translation>请将戒指放在纯色背景上。</translation>
    </message>
    <message>
        <source>The photo shows %1 things.</source>
        <translation>照片中有 %1 个物体。</translation>
    </message>
    <message>
        <source>Show one ring alone.</source>
        <translation>请只展示一枚戒指。</translation>
    </message>
    <message>
        <source>The ring is cut off by the photo&apos;s edge.</source>
        <translation>戒指被照片边缘截断。</translation>
    </message>
    <message>
        <source>Leave some room on all sides.</source>
        <translation>请在四周留些空间。</translation>
    </message>
    <message>
        <source>No ring found: the shape is not a ring&apos;s.</source>
        <translation>未找到戒指：形状不像戒指。</translation>
    </message>
    <message>
        <source>The photo seems to show several rings, one over the other.</source>
        <translation>照片中似乎有多枚重叠的戒指。</translation>
    </message>
    <message>
        <source>No ring found: there is no hole where a ring has one.</source>
        <translation>未找到戒指：没有戒指应有的圆孔。</translation>
    </message>
    <message>
        <source>Show the ring&apos;s hole, too.</source>
        <translation>请同时展示戒指的圆孔。</translation>
    </message>
    <message>
        <source>The ring is only %1 px wide.</source>
        <translation>戒指宽度仅 %1 像素。</translation>
    </message>
    <message>
        <source>Use a photo in which it is at least 200 px wide.</source>
        <translation>请使用宽度至少 200 像素的照片。</translation>
    </message>
    <message>
        <source>The ring is small in its photo (%1 px).</source>
        <translation>戒指在照片中太小（%1 像素）。</translation>
    </message>
    <message>
        <source>A larger photo looks sharper.</source>
        <translation>更大的照片会更清晰。</translation>
    </message>
    <message>
        <source>The background is not plain.</source>
        <translation>背景不是纯色。</translation>
    </message>
    <message>
        <source>Please check the cutout.</source>
        <translation>请检查抠图。</translation>
    </message>
    <message>
        <source>The inner edge is uncertain.</source>
        <translation>内缘不确定。</translation>
    </message>
    <message>
        <source>Please check the anchor points.</source>
        <translation>请检查锚点。</translation>
    </message>
    <message>
        <source>Taken from the top, the photo hides the ring&apos;s thickness.</source>
        <translation>照片从正上方拍摄，看不到戒指的厚度。</translation>
    </message>
    <message>
        <source>The ring is seen nearly from its side.</source>
        <translation>戒指几乎是从侧面看到的。</translation>
    </message>
    <message>
        <source>A view from 45 degrees is best.</source>
        <translation>45 度角的视图效果最好。</translation>
    </message>
    <message>
        <source>no hand was found. Show the whole back of one hand, fingers apart.</source>
        <translation>未找到手。请展示完整的手背，手指分开。</translation>
    </message>
    <message>
        <source>No bank card is seen in the picture; lay one flat beside the fingers, on a ground of another colour, with all four sides in view.</source>
        <translation>画面中没有看到银行卡；请将一张卡平放在手指旁，放在不同颜色的背景上，并露出四条边。</translation>
    </message>
    <message>
        <source>The bank card is too small in the picture; bring hand and card closer to the camera.</source>
        <translation>画面中的银行卡太小；请将手和卡靠近摄像头。</translation>
    </message>
    <message>
        <source>The %1 finger is out of the picture; move the hand into view.</source>
        <translation>%1不在画面中；请将手移入画面。</translation>
    </message>
    <message>
        <source>The %1 finger is too small in the picture; bring the hand closer.</source>
        <translation>%1在画面中太小；请将手靠近。</translation>
    </message>
    <message>
        <source>The %1 finger points at the camera; show the back of the hand.</source>
        <translation>%1指向摄像头；请展示手背。</translation>
    </message>
    <message>
        <source>The %1 finger&apos;s edges are hard to see; the ring&apos;s place is a guess.</source>
        <translation>%1的边缘难以看清；戒指位置为估计。</translation>
    </message>
    <message>
        <source>The %1 finger is hidden where its ring would sit.</source>
        <translation>%1上戴戒指的位置被遮住了。</translation>
    </message>
    <message>
        <source>%1 finds no room beside the other rings on the %2 finger.</source>
        <translation>%1在%2上与其他戒指放不下。</translation>
    </message>
    <message>
        <source>No hand is in view.</source>
        <translation>画面中没有手。</translation>
    </message>
    <message>
        <source>The finger is cut off by the picture&apos;s edge.</source>
        <translation>手指被画面边缘截断。</translation>
    </message>
    <message>
        <source>The hand is too far away.</source>
        <translation>手离得太远。</translation>
    </message>
    <message>
        <source>The hand is too near.</source>
        <translation>手离得太近。</translation>
    </message>
    <message>
        <source>The finger points at the camera or is bent.</source>
        <translation>手指指向摄像头或弯曲。</translation>
    </message>
    <message>
        <source>The hand is seen from its side.</source>
        <translation>手是从侧面看到的。</translation>
    </message>
    <message>
        <source>The palm is shown, so the stone is hidden.</source>
        <translation>展示的是手掌，宝石被遮住。</translation>
    </message>
    <message>
        <source>The hand is too dark.</source>
        <translation>手太暗。</translation>
    </message>
    <message>
        <source>The hand is over-exposed.</source>
        <translation>手曝光过度。</translation>
    </message>
    <message>
        <source>The hand is blurred.</source>
        <translation>手模糊不清。</translation>
    </message>
    <message>
        <source>can&apos;t be written (%1). Choose another folder.</source>
        <translation>无法写入 (%1)。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>can&apos;t be written. Choose another folder.</source>
        <translation>无法写入。请选择其他文件夹。</translation>
    </message>
    <message>
        <source>The video encoder failed in the middle of the clip. Record it again.</source>
        <translation>视频编码在短片中途失败。请重新录制。</translation>
    </message>
    <message>
        <source>there was no picture to write.</source>
        <translation>没有可写入的画面。</translation>
    </message>
    <message>
        <source>is no longer there.</source>
        <translation>已不存在。</translation>
    </message>
    <message>
        <source>is no longer there (%1).</source>
        <translation>已不存在 (%1)。</translation>
    </message>
    <message>
        <source>can&apos;t be deleted (%1). Delete it by hand.</source>
        <translation>无法删除 (%1)。请手动删除。</translation>
    </message>
    <message>
        <source>a clip has no request. Choose a picture.</source>
        <translation>短片没有请求。请选择图片。</translation>
    </message>
    <message>
        <source>takes no pictures just now. Look whether the printer is on.</source>
        <translation>目前不接受图片。请检查打印机是否开启。</translation>
    </message>
    <message>
        <source>OpenCV %1 can&apos;t write MP4 clips of %2. Install ringar again.</source>
        <translation>OpenCV %1 无法写入 %2 的 MP4 短片。请重新安装 ringar。</translation>
    </message>
    <message>
        <source>The model file %1 is missing.</source>
        <translation>缺少模型文件 %1。</translation>
    </message>
    <message>
        <source>The model file %1 can&apos;t be read (%2).</source>
        <translation>无法读取模型文件 %1 (%2)。</translation>
    </message>
    <message>
        <source>The model file %1 is damaged or not the one ringar ships.</source>
        <translation>模型文件 %1 已损坏或不是 ringar 附带的文件。</translation>
    </message>
    <message>
        <source>Install ringar again, or rebuild the models with models/convert.py.</source>
        <translation>请重新安装 ringar，或用 models/convert.py 重建模型。</translation>
    </message>
    <message>
        <source>The model %1 can&apos;t be loaded. Install ringar again.</source>
        <translation>无法加载模型 %1。请重新安装 ringar。</translation>
    </message>
    <message>
        <source>Something unexpected went wrong; the log has the details.</source>
        <translation>发生意外错误；详情见日志。</translation>
    </message>
    <message>
        <source>The ring can&apos;t be shown just now because of an unexpected error; the log has the details.</source>
        <translation>因意外错误，暂时无法显示戒指；详情见日志。</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>%1%</source>
        <extracomment>15 per cent as the language writes it; most leave a space that does not break.</extracomment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Metal</source>
        <translation>金属</translation>
    </message>
    <message>
        <source>Stone</source>
        <translation>宝石</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Show all rings</source>
        <translation>显示全部戒指</translation>
    </message>
</context>
<context>
    <name>FingerPicker</name>
    <message>
        <source>Choose a finger</source>
        <translation>选择手指</translation>
    </message>
    <message>
        <source>Wear one more ring</source>
        <translation>再戴一枚戒指</translation>
    </message>
    <message>
        <source>Take this ring off</source>
        <translation>取下这枚戒指</translation>
    </message>
</context>
<context>
    <name>FingerSize</name>
    <message>
        <source>Hold the hand that wears the ring and a bank card flat before the camera.</source>
        <translation>请将戴戒指的手和一张银行卡平放在摄像头前。</translation>
    </message>
    <message>
        <source>Measured: %1 mm inside, give or take %2 mm.</source>
        <translation>测得：内径 %1 毫米，误差约 %2 毫米。</translation>
    </message>
    <message>
        <source>This ring has the finger&apos;s size.</source>
        <translation>这枚戒指与手指尺寸相同。</translation>
    </message>
    <message>
        <source>This ring is one EU size larger than the finger.</source>
        <translation>这枚戒指比手指大一个欧码。</translation>
    </message>
    <message>
        <source>This ring is one EU size smaller than the finger.</source>
        <translation>这枚戒指比手指小一个欧码。</translation>
    </message>
    <message>
        <source>This ring is %1 EU sizes larger than the finger.</source>
        <translation>这枚戒指比手指大 %1 个欧码。</translation>
    </message>
    <message>
        <source>This ring is %1 EU sizes smaller than the finger.</source>
        <translation>这枚戒指比手指小 %1 个欧码。</translation>
    </message>
</context>
<context>
    <name>FingerSizeRow</name>
    <message>
        <source>Finger size</source>
        <translation>手指尺寸</translation>
    </message>
    <message>
        <source>Write sizes in another system</source>
        <translation>用另一种尺码制显示</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>Measure with a bank card</source>
        <translation>用银行卡测量</translation>
    </message>
    <message>
        <source>Hold a bank card flat beside the hand, both before the camera</source>
        <translation>将银行卡平放在手旁，一起对着摄像头</translation>
    </message>
    <message>
        <source>The ring: %1 %2</source>
        <translation>戒指：%1 %2</translation>
    </message>
</context>
<context>
    <name>Fingers</name>
    <message>
        <source>Thumb</source>
        <translation>拇指</translation>
    </message>
    <message>
        <source>Index finger</source>
        <translation>食指</translation>
    </message>
    <message>
        <source>Middle finger</source>
        <translation>中指</translation>
    </message>
    <message>
        <source>Ring finger</source>
        <translation>无名指</translation>
    </message>
    <message>
        <source>Little finger</source>
        <translation>小指</translation>
    </message>
</context>
<context>
    <name>FitDrawer</name>
    <message>
        <source>Fine fit</source>
        <translation>微调</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Reset the fit</source>
        <translation>重置微调</translation>
    </message>
</context>
<context>
    <name>FitEditor</name>
    <message>
        <source>Fit editor</source>
        <translation>贴合编辑器</translation>
    </message>
    <message>
        <source>Opening the photo</source>
        <translation>正在打开照片</translation>
    </message>
    <message>
        <source>Read with %1 certainty</source>
        <translation>识别把握 %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>It fits</source>
        <translation>合适</translation>
    </message>
    <message>
        <source>Save this fit</source>
        <translation>保存此贴合</translation>
    </message>
    <message>
        <source>Leave the fit as it is and take the mark away</source>
        <translation>保持贴合不变并取消标记</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>The ring on a sample hand</source>
        <translation>戒指戴在示例手上</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>Gallery</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>Back to all pictures</source>
        <translation>返回全部照片</translation>
    </message>
    <message>
        <source>Choose two to four pictures</source>
        <translation>选择两到四张图片</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>复制到剪贴板</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save with its API request</source>
        <translation>连同 API 请求一起保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排显示</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Pictures and clips that you take appear here.</source>
        <translation>您拍摄的图片和短片会显示在这里。</translation>
    </message>
</context>
<context>
    <name>Guidance</name>
    <message>
        <source>Show the back of your hand</source>
        <translation>请展示手背</translation>
    </message>
    <message>
        <source>Move your hand into the middle</source>
        <translation>请把手移到中间</translation>
    </message>
    <message>
        <source>A little closer, please</source>
        <translation>请靠近一点</translation>
    </message>
    <message>
        <source>Move your hand back a little</source>
        <translation>请把手稍微移远</translation>
    </message>
    <message>
        <source>Stretch your fingers, please</source>
        <translation>请伸直手指</translation>
    </message>
    <message>
        <source>Turn the back of your hand to the camera</source>
        <translation>请将手背朝向摄像头</translation>
    </message>
    <message>
        <source>Turn your hand over: the stone is on its back</source>
        <translation>请翻转手掌：宝石在手背一侧</translation>
    </message>
    <message>
        <source>More light, please</source>
        <translation>光线请再亮一些</translation>
    </message>
    <message>
        <source>Less light, please</source>
        <translation>光线请再暗一些</translation>
    </message>
    <message>
        <source>Hold your hand still for a moment</source>
        <translation>请将手保持不动片刻</translation>
    </message>
</context>
<context>
    <name>HandOverPanel</name>
    <message>
        <source>Scan this code with your phone</source>
        <translation>请用手机扫描此二维码</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>Code with the address %1</source>
        <translation>含地址 %1 的二维码</translation>
    </message>
    <message>
        <source>The phone must be in the shop&apos;s Wi-Fi. Deleted in %1.</source>
        <translation>手机须连接店内 Wi-Fi。将在 %1 后删除。</translation>
    </message>
    <message>
        <source>The pictures on the page have been deleted.</source>
        <translation>页面上的图片已删除。</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>立即删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ImportBar</name>
    <message>
        <source>Add photos</source>
        <translation>添加照片</translation>
    </message>
    <message>
        <source>Add photos or a CSV list to the catalogue</source>
        <translation>将照片或 CSV 列表添加到目录</translation>
    </message>
    <message>
        <source>Add a folder</source>
        <translation>添加文件夹</translation>
    </message>
    <message>
        <source>Add a folder of photos to the catalogue</source>
        <translation>将照片文件夹添加到目录</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>正在停止</translation>
    </message>
    <message>
        <source>Adding rings: %1 of %2</source>
        <translation>正在添加戒指：%1 / %2</translation>
    </message>
    <message>
        <source>Looking through the files</source>
        <translation>正在查看文件</translation>
    </message>
    <message>
        <source>Adding rings</source>
        <translation>正在添加戒指</translation>
    </message>
    <message>
        <source>Stop adding rings</source>
        <translation>停止添加戒指</translation>
    </message>
    <message>
        <source>%1 added, %2 updated, %3 refused</source>
        <translation>已添加 %1，已更新 %2，已拒绝 %3</translation>
    </message>
    <message>
        <source>Stopped. Adding the same files again goes on from there.</source>
        <translation>已停止。再次添加相同文件将从此处继续。</translation>
    </message>
    <message>
        <source>To look at: %1</source>
        <translation>待查看：%1</translation>
    </message>
    <message>
        <source>Put the report away</source>
        <translation>收起报告</translation>
    </message>
</context>
<context>
    <name>ImportDialogs</name>
    <message>
        <source>Add photos or a CSV list to the catalogue</source>
        <translation>将照片或 CSV 列表添加到目录</translation>
    </message>
    <message>
        <source>Photos and lists (*.jpg *.jpeg *.png *.webp *.csv *.json)</source>
        <translation>照片和列表 (*.jpg *.jpeg *.png *.webp *.csv *.json)</translation>
    </message>
    <message>
        <source>Add a folder of photos to the catalogue</source>
        <translation>将照片文件夹添加到目录</translation>
    </message>
</context>
<context>
    <name>Kiosk</name>
    <message>
        <source>One moment, please</source>
        <translation>请稍候</translation>
    </message>
    <message>
        <source>The mirror is being set up again. This takes a few seconds.</source>
        <translation>镜面正在重新准备，需要几秒钟。</translation>
    </message>
</context>
<context>
    <name>KioskGallery</name>
    <message>
        <source>Your pictures</source>
        <translation>您的图片</translation>
    </message>
    <message>
        <source>Back to all pictures</source>
        <translation>返回全部图片</translation>
    </message>
    <message>
        <source>To my phone</source>
        <translation>传到我的手机</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>KioskStage</name>
    <message>
        <source>Live picture</source>
        <translation>实时画面</translation>
    </message>
    <message>
        <source>Choose a finger</source>
        <translation>选择手指</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Adjust the fit</source>
        <translation>调整佩戴</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>All marked rings on this hand</source>
        <translation>在这只手上显示全部标记戒指</translation>
    </message>
    <message>
        <source>Your pictures</source>
        <translation>您的图片</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Finish and delete everything</source>
        <translation>完成并删除全部</translation>
    </message>
    <message>
        <source>Hold the picture</source>
        <translation>定格画面</translation>
    </message>
    <message>
        <source>Count down from three</source>
        <translation>倒数三秒</translation>
    </message>
</context>
<context>
    <name>LanguagePanel</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>LanguageRow</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>LiveView</name>
    <message>
        <source>capture to composite</source>
        <translation>采集到合成</translation>
    </message>
    <message>
        <source>capture to paint</source>
        <translation>采集到显示</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>dropped</source>
        <translation>丢弃</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Copied to the clipboard</source>
        <translation>已复制到剪贴板</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>已发送到 %1</translation>
    </message>
</context>
<context>
    <name>Materials</name>
    <message>
        <source>Yellow gold</source>
        <translation>黄K金</translation>
    </message>
    <message>
        <source>White gold</source>
        <translation>白色K金</translation>
    </message>
    <message>
        <source>Rose gold</source>
        <translation>玫瑰金</translation>
    </message>
    <message>
        <source>Red gold</source>
        <translation>红金</translation>
    </message>
    <message>
        <source>Pink gold</source>
        <translation>粉金</translation>
    </message>
    <message>
        <source>Green gold</source>
        <translation>绿金</translation>
    </message>
    <message>
        <source>Black gold</source>
        <translation>黑金</translation>
    </message>
    <message>
        <source>Two-tone gold</source>
        <translation>双色金</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>金</translation>
    </message>
    <message>
        <source>Platinum</source>
        <translation>铂金</translation>
    </message>
    <message>
        <source>Palladium</source>
        <translation>钯金</translation>
    </message>
    <message>
        <source>Sterling silver</source>
        <translation>925银</translation>
    </message>
    <message>
        <source>Silver</source>
        <translation>银</translation>
    </message>
    <message>
        <source>Titanium</source>
        <translation>钛</translation>
    </message>
    <message>
        <source>Stainless steel</source>
        <translation>不锈钢</translation>
    </message>
    <message>
        <source>Steel</source>
        <translation>钢</translation>
    </message>
    <message>
        <source>Tungsten</source>
        <translation>钨</translation>
    </message>
    <message>
        <source>Tantalum</source>
        <translation>钽</translation>
    </message>
    <message>
        <source>Ceramic</source>
        <translation>陶瓷</translation>
    </message>
    <message>
        <source>Carbon</source>
        <translation>碳纤维</translation>
    </message>
    <message>
        <source>Diamond</source>
        <translation>钻石</translation>
    </message>
    <message>
        <source>Diamonds</source>
        <translation>钻石</translation>
    </message>
    <message>
        <source>Ruby</source>
        <translation>红宝石</translation>
    </message>
    <message>
        <source>Rubies</source>
        <translation>红宝石</translation>
    </message>
    <message>
        <source>Sapphire</source>
        <translation>蓝宝石</translation>
    </message>
    <message>
        <source>Sapphires</source>
        <translation>蓝宝石</translation>
    </message>
    <message>
        <source>Emerald</source>
        <translation>祖母绿</translation>
    </message>
    <message>
        <source>Emeralds</source>
        <translation>祖母绿</translation>
    </message>
    <message>
        <source>Pearl</source>
        <translation>珍珠</translation>
    </message>
    <message>
        <source>Pearls</source>
        <translation>珍珠</translation>
    </message>
    <message>
        <source>Amethyst</source>
        <translation>紫水晶</translation>
    </message>
    <message>
        <source>Amethysts</source>
        <translation>紫水晶</translation>
    </message>
    <message>
        <source>Topaz</source>
        <translation>托帕石</translation>
    </message>
    <message>
        <source>Aquamarine</source>
        <translation>海蓝宝石</translation>
    </message>
    <message>
        <source>Aquamarines</source>
        <translation>海蓝宝石</translation>
    </message>
    <message>
        <source>Citrine</source>
        <translation>黄水晶</translation>
    </message>
    <message>
        <source>Citrines</source>
        <translation>黄水晶</translation>
    </message>
    <message>
        <source>Garnet</source>
        <translation>石榴石</translation>
    </message>
    <message>
        <source>Garnets</source>
        <translation>石榴石</translation>
    </message>
    <message>
        <source>Opal</source>
        <translation>欧泊</translation>
    </message>
    <message>
        <source>Opals</source>
        <translation>欧泊</translation>
    </message>
    <message>
        <source>Peridot</source>
        <translation>橄榄石</translation>
    </message>
    <message>
        <source>Tanzanite</source>
        <translation>坦桑石</translation>
    </message>
    <message>
        <source>Tourmaline</source>
        <translation>碧玺</translation>
    </message>
    <message>
        <source>Tourmalines</source>
        <translation>碧玺</translation>
    </message>
    <message>
        <source>Morganite</source>
        <translation>摩根石</translation>
    </message>
    <message>
        <source>Moonstone</source>
        <translation>月光石</translation>
    </message>
    <message>
        <source>Onyx</source>
        <translation>缟玛瑙</translation>
    </message>
    <message>
        <source>Turquoise</source>
        <translation>绿松石</translation>
    </message>
    <message>
        <source>Cubic zirconia</source>
        <translation>立方氧化锆</translation>
    </message>
    <message>
        <source>Zirconia</source>
        <translation>氧化锆</translation>
    </message>
    <message>
        <source>Moissanite</source>
        <translation>莫桑石</translation>
    </message>
    <message>
        <source>Spinel</source>
        <translation>尖晶石</translation>
    </message>
    <message>
        <source>Rose quartz</source>
        <translation>粉晶</translation>
    </message>
    <message>
        <source>Quartz</source>
        <translation>水晶</translation>
    </message>
    <message>
        <source>Jade</source>
        <translation>翡翠</translation>
    </message>
    <message>
        <source>Alexandrite</source>
        <translation>变石</translation>
    </message>
</context>
<context>
    <name>NotedRing</name>
    <message>
        <source>Wear %1</source>
        <translation>佩戴 %1</translation>
    </message>
    <message>
        <source>No longer in the catalogue</source>
        <translation>已不在目录中</translation>
    </message>
    <message>
        <source>Favourite: %1</source>
        <translation>收藏：%1</translation>
    </message>
    <message>
        <source>Shortlist: %1</source>
        <translation>候选：%1</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note about %1</source>
        <translation>关于 %1 的备注</translation>
    </message>
</context>
<context>
    <name>Overrides</name>
    <message>
        <source>Three-quarter</source>
        <translation>四分之三侧面</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>竖立</translation>
    </message>
    <message>
        <source>Through the ring</source>
        <translation>穿过戒指</translation>
    </message>
    <message>
        <source>From above</source>
        <translation>俯视</translation>
    </message>
    <message>
        <source>Found by itself</source>
        <translation>自动找到</translation>
    </message>
    <message>
        <source>By itself: %1</source>
        <translation>自动：%1</translation>
    </message>
    <message>
        <source>Width inside, mm</source>
        <translation>内径，毫米</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Remove background</source>
        <translation>移除背景</translation>
    </message>
    <message>
        <source>Cut the ring out of its photo&apos;s background.</source>
        <translation>将戒指从照片背景中抠出。</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Place along the finger: 0 at its visible base, 1 just below the first knuckle; null: where rings usually sit.</source>
        <translation>沿手指的位置：0 为可见根部，1 为第一指节下方；null：戒指通常佩戴之处。</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>阴影</translation>
    </message>
    <message>
        <source>Shadow of the ring on the finger: 0 none, 1 the strongest.</source>
        <translation>戒指在手指上的阴影：0 为无，1 为最强。</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光线</translation>
    </message>
    <message>
        <source>How far the ring takes on the hand picture&apos;s light: 0 ignores it, 1 matches it fully.</source>
        <translation>戒指随手部照片光线变化的程度：0 为忽略，1 为完全匹配。</translation>
    </message>
</context>
<context>
    <name>PhotoPane</name>
    <message>
        <source>Product photo</source>
        <translation>产品照片</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message>
        <source>Kiosk</source>
        <translation>自助终端</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN 码</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Try again in %1 s.</source>
        <translation>PIN 码错误次数过多。请在 %1 秒后重试。</translation>
    </message>
    <message>
        <source>This PIN is wrong.</source>
        <translation>PIN 码错误。</translation>
    </message>
    <message>
        <source>For the shop&apos;s staff.</source>
        <translation>仅供店员使用。</translation>
    </message>
    <message>
        <source>%1 digits entered</source>
        <translation>已输入 %1 位数字</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>擦除</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>End the kiosk</source>
        <translation>退出自助模式</translation>
    </message>
    <message>
        <source>Start the camera again</source>
        <translation>重新启动摄像头</translation>
    </message>
    <message>
        <source>Back to the mirror</source>
        <translation>返回镜面</translation>
    </message>
</context>
<context>
    <name>PriceRange</name>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Price from %1</source>
        <translation>价格从 %1 起</translation>
    </message>
    <message>
        <source>Price up to %1</source>
        <translation>价格至 %1</translation>
    </message>
</context>
<context>
    <name>PrintPanel</name>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Print on</source>
        <translation>打印到</translation>
    </message>
    <message>
        <source>No printer is set up on this machine.</source>
        <translation>此设备未设置打印机。</translation>
    </message>
    <message>
        <source>Save the page as a PDF</source>
        <translation>将页面保存为 PDF</translation>
    </message>
</context>
<context>
    <name>ProductTitle</name>
    <message>
        <source>Mark %1</source>
        <translation>标记 %1</translation>
    </message>
    <message>
        <source>Preparing the ring</source>
        <translation>正在准备戒指</translation>
    </message>
</context>
<context>
    <name>RecordingPill</name>
    <message>
        <source>Recording, %1 seconds left</source>
        <translation>正在录制，剩余 %1 秒</translation>
    </message>
    <message>
        <source>Discard the clip</source>
        <translation>放弃短片</translation>
    </message>
</context>
<context>
    <name>ResultCard</name>
    <message>
        <source>Favourite: %1</source>
        <translation>收藏：%1</translation>
    </message>
    <message>
        <source>Shortlist: %1</source>
        <translation>候选：%1</translation>
    </message>
    <message>
        <source>Check the fit of %1</source>
        <translation>检查 %1 的贴合</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>检查</translation>
    </message>
</context>
<context>
    <name>RingCard</name>
    <message>
        <source>Mark %1</source>
        <translation>标记 %1</translation>
    </message>
</context>
<context>
    <name>RingSheet</name>
    <message>
        <source>Marked rings on your hand</source>
        <translation>您手上的标记戒指</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Mark the rings you like with the heart on their card. Here you see them all on your hand.</source>
        <translation>用卡片上的心形标记您喜欢的戒指，在这里可以看到它们全部戴在您手上。</translation>
    </message>
</context>
<context>
    <name>RingTray</name>
    <message>
        <source>Rings</source>
        <translation>戒指</translation>
    </message>
</context>
<context>
    <name>RingsTab</name>
    <message>
        <source>Search rings</source>
        <translation>搜索戒指</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Please check</source>
        <translation>请检查</translation>
    </message>
    <message>
        <source>Edit the fit of %1</source>
        <translation>编辑 %1 的贴合</translation>
    </message>
    <message>
        <source>1 ring</source>
        <translation>1 枚戒指</translation>
    </message>
    <message>
        <source>%1 rings</source>
        <translation>%1 枚戒指</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>No ring fits. Try fewer words or filters.</source>
        <translation>没有符合的戒指。请减少关键词或筛选条件。</translation>
    </message>
</context>
<context>
    <name>SessionRow</name>
    <message>
        <source>Open the session of %1</source>
        <translation>打开 %1 的会话</translation>
    </message>
    <message>
        <source>1 ring</source>
        <translation>1 枚戒指</translation>
    </message>
    <message>
        <source>%1 rings</source>
        <translation>%1 枚戒指</translation>
    </message>
    <message>
        <source>Delete the session of %1</source>
        <translation>删除 %1 的会话</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>永久删除</translation>
    </message>
    <message>
        <source>Delete the session of %1 with its pictures</source>
        <translation>删除 %1 的会话及其图片</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>SettingsPanel</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Camera picture</source>
        <translation>摄像头画面</translation>
    </message>
    <message>
        <source>Count down from three before a picture</source>
        <translation>拍照前倒数三秒</translation>
    </message>
    <message>
        <source>Pictures and clips go to</source>
        <translation>图片和短片保存到</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
    <message>
        <source>Tour</source>
        <translation>导览</translation>
    </message>
    <message>
        <source>Show the tour again</source>
        <translation>再次显示导览</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Reset all settings</source>
        <translation>重置所有设置</translation>
    </message>
</context>
<context>
    <name>ShotTile</name>
    <message>
        <source>Clip</source>
        <translation>短片</translation>
    </message>
</context>
<context>
    <name>Shutter</name>
    <message>
        <source>Take a picture</source>
        <translation>拍照</translation>
    </message>
    <message>
        <source>End the clip</source>
        <translation>结束短片</translation>
    </message>
</context>
<context>
    <name>ShutterRow</name>
    <message>
        <source>Hold the picture</source>
        <translation>定格画面</translation>
    </message>
    <message>
        <source>Record a short clip</source>
        <translation>录制短片</translation>
    </message>
    <message>
        <source>Count down from three</source>
        <translation>三秒倒计时</translation>
    </message>
    <message>
        <source>All marked rings on this hand</source>
        <translation>在这只手上显示全部标记戒指</translation>
    </message>
</context>
<context>
    <name>SideBySide</name>
    <message>
        <source>Side by side</source>
        <translation>并排显示</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <source>Demo clip</source>
        <translation>演示视频</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <source>Choose the camera</source>
        <translation>选择摄像头</translation>
    </message>
    <message>
        <source>Picture from</source>
        <translation>画面来源</translation>
    </message>
    <message>
        <source>Picture or clip from a file</source>
        <translation>来自文件的图片或视频</translation>
    </message>
    <message>
        <source>Mirror the picture</source>
        <translation>镜像画面</translation>
    </message>
</context>
<context>
    <name>Splash</name>
    <message>
        <source>Warming up</source>
        <translation>正在准备</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Live picture</source>
        <translation>实时画面</translation>
    </message>
</context>
<context>
    <name>StandInBanner</name>
    <message>
        <source>A demo clip is playing. %1</source>
        <translation>正在播放演示视频。%1</translation>
    </message>
</context>
<context>
    <name>StatsPanel</name>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>StatusPill</name>
    <message>
        <source>Opening the camera</source>
        <translation>正在打开摄像头</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>没有画面</translation>
    </message>
    <message>
        <source>Dark picture</source>
        <translation>画面全黑</translation>
    </message>
    <message>
        <source>Hand found</source>
        <translation>已识别手部</translation>
    </message>
    <message>
        <source>Looking for a hand</source>
        <translation>正在寻找手部</translation>
    </message>
    <message>
        <source>Demo clip</source>
        <translation>演示视频</translation>
    </message>
    <message>
        <source>Picture held</source>
        <translation>画面已定格</translation>
    </message>
</context>
<context>
    <name>StillThere</name>
    <message>
        <source>Are you still there?</source>
        <translation>您还在吗？</translation>
    </message>
    <message>
        <source>Your pictures and choices are deleted in %1 s.</source>
        <translation>您的图片和选择将在 %1 秒后删除。</translation>
    </message>
    <message>
        <source>I am still here</source>
        <translation>我还在</translation>
    </message>
    <message>
        <source>Delete now</source>
        <translation>立即删除</translation>
    </message>
</context>
<context>
    <name>ToCheck</name>
    <message>
        <source>Please check</source>
        <translation>请检查</translation>
    </message>
    <message>
        <source>Check %1</source>
        <translation>检查 %1</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Drag the ends of the inner edge</source>
        <translation>拖动内缘的两端</translation>
    </message>
    <message>
        <source>Paint what belongs to the ring</source>
        <translation>涂抹属于戒指的部分</translation>
    </message>
    <message>
        <source>Paint what does not belong to the ring</source>
        <translation>涂抹不属于戒指的部分</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>画笔大小</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Show the whole photo</source>
        <translation>显示整张照片</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Catalogue and customer</source>
        <translation>目录与顾客</translation>
    </message>
    <message>
        <source>Virtual try-on</source>
        <translation>虚拟试戴</translation>
    </message>
    <message>
        <source>Choose a finger</source>
        <translation>选择手指</translation>
    </message>
    <message>
        <source>Choose the camera</source>
        <translation>选择摄像头</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Gallery</source>
        <translation>相册</translation>
    </message>
    <message>
        <source>Your ring</source>
        <translation>您的戒指</translation>
    </message>
    <message>
        <source>Try on a ring from a photo</source>
        <translation>用照片试戴戒指</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>调整</translation>
    </message>
    <message>
        <source>Adjust the fit</source>
        <translation>调整佩戴</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>Show your hand</source>
        <translation>展示您的手</translation>
    </message>
    <message>
        <source>Hold the back of your hand in front of the camera, fingers apart. The ring finds its finger by itself.</source>
        <translation>将手背对着摄像头，手指分开。戒指会自动找到手指。</translation>
    </message>
    <message>
        <source>Choose a ring</source>
        <translation>选择一枚戒指</translation>
    </message>
    <message>
        <source>Touch a ring below to wear it. Drag it along your finger in the picture, or off it. The heart marks what you like.</source>
        <translation>触摸下方的戒指即可佩戴。在画面中沿手指拖动，或将其拖离手指。心形用来标记您喜欢的戒指。</translation>
    </message>
    <message>
        <source>Keep the moment</source>
        <translation>留住此刻</translation>
    </message>
    <message>
        <source>Take a picture or a short clip, or hold the picture and compare rings on your hand.</source>
        <translation>拍照或录制短片，或定格画面，在您手上比较戒指。</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>开始</translation>
    </message>
</context>
</TS>
