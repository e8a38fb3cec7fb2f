// The few functions of OpenH264 that ringar needs, without its structures, so that they can be called from Python.

#include <cstdint>
#include <cstring>

#include "codec_api.h"

namespace {

constexpr int kIntraSeconds = 1;        // a picture to start from at least this often, so that players can jump
constexpr int kMinQp = 18, kMaxQp = 36; // finer is not seen, coarser shows blocks

struct ClipEncoder {
    ISVCEncoder* svc = nullptr;
    int width = 0, height = 0;
    double period_ms = 0;
    int64_t count = 0;
};

bool configure(ClipEncoder& clip, double fps, int bits_per_second, int threads) {
    int format = videoFormatI420, quiet = WELS_LOG_QUIET;
    clip.svc->SetOption(ENCODER_OPTION_TRACE_LEVEL, &quiet);
    SEncParamExt wanted;
    if (clip.svc->GetDefaultParams(&wanted) != 0) return false;
    wanted.iUsageType = CAMERA_VIDEO_REAL_TIME;
    wanted.iPicWidth = clip.width;
    wanted.iPicHeight = clip.height;
    wanted.fMaxFrameRate = static_cast<float>(fps);
    wanted.iTargetBitrate = bits_per_second;
    wanted.iMaxBitrate = UNSPECIFIED_BIT_RATE;
    wanted.iRCMode = RC_QUALITY_MODE;
    wanted.bEnableFrameSkip = false;  // a clip holds every picture it is given
    wanted.uiIntraPeriod = static_cast<unsigned>(fps * kIntraSeconds + 0.5);
    wanted.eSpsPpsIdStrategy = CONSTANT_ID;
    wanted.iEntropyCodingModeFlag = 1;
    wanted.iMinQp = kMinQp;
    wanted.iMaxQp = kMaxQp;
    wanted.iMultipleThreadIdc = static_cast<unsigned short>(threads);
    wanted.iComplexityMode = MEDIUM_COMPLEXITY;
    wanted.bEnableDenoise = false;
    wanted.bEnableBackgroundDetection = false;  // it freezes soft shadows on still ground
    wanted.bEnableAdaptiveQuant = false;
    wanted.bEnableSceneChangeDetect = true;
    SSpatialLayerConfig& layer = wanted.sSpatialLayers[0];
    layer.iVideoWidth = clip.width;
    layer.iVideoHeight = clip.height;
    layer.fFrameRate = wanted.fMaxFrameRate;
    layer.iSpatialBitrate = bits_per_second;
    layer.iMaxSpatialBitrate = UNSPECIFIED_BIT_RATE;
    layer.uiProfileIdc = PRO_HIGH;
    layer.sSliceArgument.uiSliceMode = SM_SINGLE_SLICE;
    layer.bVideoSignalTypePresent = true;
    layer.uiVideoFormat = VF_UNDEF;
    layer.bFullRange = false;
    layer.bColorDescriptionPresent = true;
    layer.uiColorPrimaries = CP_BT709;
    layer.uiTransferCharacteristics = TRC_BT709;
    layer.uiColorMatrix = CM_SMPTE170M;
    if (clip.svc->InitializeExt(&wanted) != 0) return false;
    return clip.svc->SetOption(ENCODER_OPTION_DATAFORMAT, &format) == 0;
}

}  // namespace

#pragma GCC visibility push(default)
extern "C" {

void clip_encoder_close(ClipEncoder* clip) {
    if (clip == nullptr) return;
    if (clip->svc != nullptr) {
        clip->svc->Uninitialize();
        WelsDestroySVCEncoder(clip->svc);
    }
    delete clip;
}

// Sides are even. Null where OpenH264 refuses them.
ClipEncoder* clip_encoder_open(int width, int height, double fps, int bits_per_second, int threads) {
    auto* clip = new ClipEncoder;
    clip->width = width;
    clip->height = height;
    clip->period_ms = 1000.0 / fps;
    if (WelsCreateSVCEncoder(&clip->svc) != 0 || !configure(*clip, fps, bits_per_second, threads)) {
        clip_encoder_close(clip);
        return nullptr;
    }
    return clip;
}

// One picture as planes Y, U, V without gaps; its units with start codes go to `out`. Their size, or -1.
int clip_encoder_add(ClipEncoder* clip, const uint8_t* i420, uint8_t* out, int room) {
    SSourcePicture picture;
    std::memset(&picture, 0, sizeof picture);
    picture.iColorFormat = videoFormatI420;
    picture.iPicWidth = clip->width;
    picture.iPicHeight = clip->height;
    picture.iStride[0] = clip->width;
    picture.iStride[1] = picture.iStride[2] = clip->width / 2;
    picture.pData[0] = const_cast<uint8_t*>(i420);
    picture.pData[1] = picture.pData[0] + clip->width * clip->height;
    picture.pData[2] = picture.pData[1] + clip->width * clip->height / 4;
    picture.uiTimeStamp = static_cast<int64_t>(static_cast<double>(clip->count++) * clip->period_ms + 0.5);
    SFrameBSInfo made;
    std::memset(&made, 0, sizeof made);
    if (clip->svc->EncodeFrame(&picture, &made) != 0 || made.eFrameType == videoFrameTypeSkip) return -1;
    int size = 0;
    for (int number = 0; number < made.iLayerNum; ++number) {
        const SLayerBSInfo& layer = made.sLayerInfo[number];
        int bytes = 0;
        for (int unit = 0; unit < layer.iNalCount; ++unit) bytes += layer.pNalLengthInByte[unit];
        if (size + bytes > room) return -1;
        std::memcpy(out + size, layer.pBsBuf, static_cast<size_t>(bytes));
        size += bytes;
    }
    return size;
}

}  // extern "C"
#pragma GCC visibility pop
