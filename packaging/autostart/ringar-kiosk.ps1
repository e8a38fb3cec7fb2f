<#
.SYNOPSIS
    Keeps ringar --kiosk running on Windows, and starts it when its user logs on.
.DESCRIPTION
    Without a switch: runs the kiosk, and again whenever it ends other than by its PIN.
    -Install registers a scheduled task for the current user; -Remove takes it away.
#>
param(
    [string] $Ringar = "$env:USERPROFILE\ringar\venv\Scripts\ringar.exe",
    [switch] $Install,
    [switch] $Remove
)

$ErrorActionPreference = "Stop"
$TaskName = "ringar kiosk"

if ($Remove) {
    Unregister-ScheduledTask -TaskName $TaskName -Confirm:$false
    exit 0
}

if ($Install) {
    $arguments = "-NoProfile -WindowStyle Hidden -ExecutionPolicy Bypass -File `"$PSCommandPath`" -Ringar `"$Ringar`""
    $action = New-ScheduledTaskAction -Execute "powershell.exe" -Argument $arguments
    $trigger = New-ScheduledTaskTrigger -AtLogOn -User "$env:USERDOMAIN\$env:USERNAME"
    $settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries `
        -ExecutionTimeLimit ([TimeSpan]::Zero) -MultipleInstances IgnoreNew `
        -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1)
    Register-ScheduledTask -TaskName $TaskName -Action $action -Trigger $trigger -Settings $settings -Force | Out-Null
    Write-Output "The kiosk starts when $env:USERNAME logs on."
    exit 0
}

while ($true) {
    $kiosk = Start-Process -FilePath $Ringar -ArgumentList "--kiosk" -PassThru -Wait -NoNewWindow
    # 0: left by PIN. 2: the settings are wrong, or there is no PIN.
    if ($kiosk.ExitCode -in 0, 2) { exit $kiosk.ExitCode }
    Start-Sleep -Seconds 3
}
