import { mount } from './mount.js'
import { ScreenApp } from './screen/screen-app.js'

mount(<ScreenApp />)
