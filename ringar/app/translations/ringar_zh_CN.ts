<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>BeforeAfter</name>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
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
    <name>FingerPicker</name>
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
        <source>Save as</source>
        <translation>另存为</translation>
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
        <source>Pictures that you take appear here.</source>
        <translation>拍摄的照片会显示在这里。</translation>
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
    <name>ProductTitle</name>
    <message>
        <source>Preparing the ring</source>
        <translation>正在准备戒指</translation>
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
    <name>Shutter</name>
    <message>
        <source>Take a picture</source>
        <translation>拍照</translation>
    </message>
</context>
<context>
    <name>ShutterRow</name>
    <message>
        <source>Hold the picture</source>
        <translation>定格画面</translation>
    </message>
    <message>
        <source>Count down from three</source>
        <translation>三秒倒计时</translation>
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
    <name>Toast</name>
    <message>
        <source>Choose another folder</source>
        <translation>选择其他文件夹</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
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
</TS>
